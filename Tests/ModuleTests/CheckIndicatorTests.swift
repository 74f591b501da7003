import ReportingCore
import ReportingTesting
import Synchronization
import Testing

/// Indicators that break one promise each, to see that the kit notices.
@Suite("checkIndicator")
struct CheckIndicatorTests {
  /// An indicator made of a closure.
  struct Closure: Indicator {
    var definition: IndicatorDefinition
    var body: @Sendable (IndicatorInputs, Period, IndicatorDefinition) -> [Measurement]

    func measure(_ inputs: IndicatorInputs, over period: Period) async throws -> [Measurement] {
      body(inputs, period, definition)
    }
  }

  static let text = LocalizedText([:])

  static let catalogue = Catalogue(
    modules: [
      ModuleManifest(
        id: "test", version: 1, title: text, description: text,
        dimensions: [
          Dimension(
            id: "sex", title: text,
            codes: [.init(id: "female", title: text), .init(id: "male", title: text)])
        ],
        inputs: [
          InputDefinition(
            id: "victims", title: text, unit: "persons", dimensions: ["sex"], counts: .victims),
          InputDefinition(
            id: "staff", title: text, unit: "persons", dimensions: ["sex"], counts: .persons),
          InputDefinition(id: "money", title: text, unit: "local-currency", counts: .things),
        ])
    ],
    units: [
      MeasurementUnit(id: "persons", dimension: UnitDimension(base: "person"), title: text),
      MeasurementUnit(id: "percent", dimension: .one, scale: 0.01, decimals: 1, title: text),
      MeasurementUnit(
        id: "local-currency", dimension: UnitDimension(base: "currency"), title: text),
    ])

  static func indicator(
    unit: String = "percent", inputs: [String] = ["victims", "staff"],
    dimensions: [String] = ["sex"],
    _ body:
      @escaping @Sendable (IndicatorInputs, Period, IndicatorDefinition) -> [Measurement]
  ) -> Closure {
    Closure(
      definition: IndicatorDefinition(
        id: "T-01", module: "test", title: text, definition: text, unit: unit, type: .process,
        direction: .context, inputs: inputs, dimensions: dimensions), body: body)
  }

  /// Victims per hundred staff, as it should be.
  @Sendable static func sound(
    _ inputs: IndicatorInputs, _ period: Period, _ definition: IndicatorDefinition
  ) -> [Measurement] {
    inputs.breakdowns(of: ["victims", "staff"], over: period).map { part in
      let reading = inputs.read(
        [.init("victims", in: part), .init("staff", in: part)], over: period)
      var measurement = Measurement(
        indicator: definition.id, period: period, breakdown: part,
        outcome: .notComputable(.denominatorIsZero("staff")), observations: reading.observations)
      switch reading {
      case .incomplete(let reason, _): measurement.outcome = .gap(reason)
      case .complete(let values, _):
        guard values[1] > 0 else { break }
        measurement.outcome = .value(Undisclosed(100 * values[0] / values[1], level: reading.level))
        measurement.components = [
          MeasurementComponent(
            role: .numerator, name: "victims",
            value: Undisclosed(values[0], level: reading.level), counts: .victims)
        ]
      }
      return measurement
    }
  }

  /// The kinds of finding, without the prefix.
  func kinds(
    _ indicator: Closure, catalogue: Catalogue = Self.catalogue, samples: [IndicatorSample] = []
  ) async throws -> Set<String> {
    Set(
      try await checkIndicator(indicator, catalogue: catalogue, samples: samples).map {
        #expect($0.id.hasPrefix("indicator-check."))
        return String($0.id.dropFirst("indicator-check.".count))
      })
  }

  @Test("finds nothing wrong with a sound indicator")
  func soundIndicator() async throws {
    let findings = try await checkIndicator(
      Self.indicator(Self.sound), catalogue: Self.catalogue)
    #expect(findings == [])
  }

  @Test("notices a missing input taken for zero")
  func zeroForMissing() async throws {
    let indicator = Self.indicator { inputs, period, definition in
      Self.sound(inputs, period, definition).map { measurement in
        guard case .gap = measurement.outcome else { return measurement }
        var measurement = measurement
        measurement.outcome = .value(Undisclosed(0, level: .restricted))
        return measurement
      }
    }
    #expect(try await kinds(indicator).contains("gap"))
  }

  @Test("notices a value that is stated to be missing and computed all the same")
  func ignoresStatus() async throws {
    let indicator = Self.indicator(dimensions: []) { inputs, period, definition in
      let value = inputs.observation("victims", over: period)?.value?.forComputing ?? 1
      return Self.sound(inputs, period, definition).filter(\.breakdown.isTotal).map {
        var measurement = $0
        if case .gap(.statedMissing) = measurement.outcome {
          measurement.outcome = .value(Undisclosed(value))
        }
        return measurement
      }
    }
    #expect(try await kinds(indicator) == ["gap"])
  }

  @Test("notices that the result changes from call to call")
  func repetition() async throws {
    let counter = Counter()
    let indicator = Self.indicator { inputs, period, definition in
      let call = Double(counter.next())
      return Self.sound(inputs, period, definition).map {
        var measurement = $0
        if case .value(let value) = measurement.outcome {
          measurement.outcome = .value(Undisclosed(value.forComputing + call, level: value.level))
        }
        return measurement
      }
    }
    #expect(try await kinds(indicator).isSuperset(of: ["repetition", "order"]))
  }

  @Test("notices an input that is read and not declared")
  func undeclared() async throws {
    let named = Self.indicator(inputs: ["victims"], Self.sound)
    #expect(try await kinds(named).contains("undeclared-input"))
    let secret = Self.indicator { inputs, period, definition in
      let money = inputs.observation("money", over: period)?.value?.forComputing ?? 0
      return Self.sound(inputs, period, definition).map {
        var measurement = $0
        if case .value(let value) = measurement.outcome {
          measurement.outcome = .value(Undisclosed(value.forComputing + money, level: value.level))
        }
        return measurement
      }
    }
    #expect(try await kinds(secret).contains("undeclared-input"))
    let unknown = Self.indicator(inputs: ["victims", "staff", "ghosts"], Self.sound)
    #expect(try await kinds(unknown).contains("undeclared-input"))
  }

  @Test("notices counts of persons that the gate is not told of")
  func components() async throws {
    let silent = Self.indicator { inputs, period, definition in
      Self.sound(inputs, period, definition).map {
        var measurement = $0
        measurement.components = []
        return measurement
      }
    }
    #expect(try await kinds(silent) == ["components"])
    let milder = Self.indicator { inputs, period, definition in
      Self.sound(inputs, period, definition).map {
        var measurement = $0
        for index in measurement.components.indices {
          measurement.components[index].counts = .persons
        }
        return measurement
      }
    }
    #expect(try await kinds(milder) == ["components"])
  }

  @Test("notices a value that travels further than what it rests on")
  func level() async throws {
    let indicator = Self.indicator { inputs, period, definition in
      Self.sound(inputs, period, definition).map {
        var measurement = $0
        if case .value(let value) = measurement.outcome {
          measurement.outcome = .value(Undisclosed(value.forComputing))
        }
        return measurement
      }
    }
    #expect(try await kinds(indicator) == ["level"])
  }

  @Test("notices a value in another unit than the one declared")
  func unit() async throws {
    #expect(try await kinds(Self.indicator(unit: "persons", Self.sound)) == ["unit"])
    #expect(try await kinds(Self.indicator(unit: "parsecs", Self.sound)) == ["unit"])
  }

  @Test("notices parts that are undeclared, double or without a whole")
  func result() async throws {
    #expect(try await kinds(Self.indicator(dimensions: [], Self.sound)) == ["result"])
    let double = Self.indicator { Self.sound($0, $1, $2) + Self.sound($0, $1, $2) }
    #expect(try await kinds(double) == ["result"])
    let partsOnly = Self.indicator {
      Self.sound($0, $1, $2).filter { !$0.breakdown.isTotal }
    }
    #expect(try await kinds(partsOnly).contains("result"))
    let other = Self.indicator { inputs, period, definition in
      Self.sound(inputs, period, definition).map {
        var measurement = $0
        measurement.indicator = "T-02"
        return measurement
      }
    }
    #expect(try await kinds(other) == ["result"])
  }
}

/// Counts its calls.
private final class Counter: Sendable {
  private let count = Mutex(0)

  func next() -> Int {
    count.withLock {
      $0 += 1
      return $0
    }
  }
}
