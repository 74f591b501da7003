import Disclosure
import Foundation
import ReportingCore
import Testing

/// What the compiler cannot refuse inside one package, these tests refuse.
@Suite struct OnlyTheGateTests {
  private struct SourceFile {
    var path: String
    /// The text without comments.
    var code: String
  }

  private func sources() throws -> [SourceFile] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    var files: [SourceFile] = []
    for folder in ["Sources", "Plugins"] {
      let base = root.appendingPathComponent(folder)
      let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
      for name in names.sorted() where name.hasSuffix(".swift") {
        let text = try String(contentsOf: base.appendingPathComponent(name), encoding: .utf8)
        let code = text.split(separator: "\n", omittingEmptySubsequences: false).filter {
          !$0.drop { $0 == " " }.hasPrefix("//")
        }.joined(separator: "\n")
        files.append(SourceFile(path: folder + "/" + name, code: code))
      }
    }
    return files
  }

  private let released = [
    "ReleasedMeasurement", "ReleasedInput", "ReleasedCity", "ReleasedAnswer", "ReleasedSource",
    "ReleasedRecord", "ReleasedRegister",
  ]

  @Test func onlyTheGateMakesReleasedValues() throws {
    let files = try sources()
    var makers: Set<String> = []
    for type in released {
      let call = try Regex("\\b\(type)(\\.Contact)?(\\.init)?\\s*\\(")
      for file in files where file.code.contains(call) {
        if file.path.hasPrefix("Sources/Disclosure/") {
          makers.insert(type)
        } else {
          Issue.record("\(file.path) makes a \(type); only Sources/Disclosure may")
        }
      }
      #expect(files.contains { $0.path.hasSuffix("/\(type).swift") })
    }
    #expect(makers == Set(released), "the search must find the gate's own calls")
  }

  @Test func theirInitializersStayInThePackage() throws {
    for file in try sources()
    where released.contains(where: { file.path.hasSuffix("/\($0).swift") }) {
      #expect(file.code.contains("package init("), "\(file.path)")
      #expect(!file.code.contains("public init("), "\(file.path)")
    }
  }

  @Test func nothingUnreleasedHasAnEncoder() throws {
    let types =
      "Undisclosed|Measurement|MeasurementComponent|MeasurementOutcome|Observation|City|Answer"
      + "|IndicatorInputs|DataSource|RestrictedTerms|Register|RegisterRecord|RecordValue|RecordEntry"
      + "|Consent"
    let conformance = try Regex(
      "\\b(struct|class|enum|extension)\\s+(ReportingCore\\.)?(\(types))\\b[^{]*\\b(Codable|Encodable|CodingKeyRepresentable|LosslessStringConvertible)\\b"
    )
    for file in try sources() {
      #expect(!file.code.contains(conformance), "\(file.path)")
    }
    #expect("extension City: @retroactive Encodable {".contains(conformance))
    #expect("public struct Undisclosed<Value>: Sendable, Codable {".contains(conformance))

    let measurement = Fixture.count("N", of: "n", 7731)
    let values: [Any] = [
      Undisclosed(7731), measurement, measurement.outcome, measurement.observations[0],
      measurement.components[0], Fixture.input("n"),
    ]
    for value in values { #expect(!(value is any Encodable), "\(type(of: value))") }
  }

  @Test func printingAnUnreleasedValueShowsTheMark() {
    var measurement = Fixture.count("N", of: "n", 7731)
    measurement.observations[0].note = Fixture.note("canary")
    let city = City(
      id: "vila", name: Fixture.text("Vila"), country: "ESP", languages: [],
      contact: .init(office: Fixture.text("Office"), email: Undisclosed("canary@vila.example")),
      modules: [])
    for value: Any in [measurement, city] {
      var text =
        "\(value)" + String(reflecting: value) + String(describing: Mirror(reflecting: value))
      dump(value, to: &text)
      #expect(text.contains(undisclosedMark))
      #expect(!text.contains("7731") && !text.contains("canary"))
    }
  }

  @Test func theAuditHoldsNoWithheldValue() {
    let gate = Fixture.gate(
      indicators: [Fixture.indicator("N", inputs: ["n"])],
      inputs: [Fixture.input("n", counts: .defenders)],
      sources: [])
    var parts = [7.0, 40, 20].enumerated().map {
      Fixture.count(
        "N", of: "n", $0.element, ["district": "d\($0.offset)"], counts: .defenders)
    }
    parts.append(Fixture.count("N", of: "n", 67, counts: .defenders))
    let release = gate.release(parts)
    #expect(release.audit.suppressions.count == 2)
    var text = ""
    dump(release.measurements.filter { $0.outcome.mark == .suppressed }, to: &text)
    // The count 7 and its partner 20 stand nowhere, in no form.
    #expect(!text.contains("7.0") && !text.contains("20.0"))
    var audit = ""
    dump(release.audit, to: &audit)
    #expect(!audit.contains("7.0") && !audit.contains("20.0"))
  }
}
