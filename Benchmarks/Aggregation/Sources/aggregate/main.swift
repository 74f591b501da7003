import Aggregation
import FileAccess
import Glibc
import ReportingCore

// aggregate generate FOLDER CITIES [quoted]   writes observations.csv and cities.csv
// aggregate read FOLDER                       reads observations.csv into columns
// aggregate cells FOLDER CITIES [TASKS]       reads and computes the cells; prints how many, and a sum

let indicators = 20
let years = 2014...2023
let breakdowns = ["", "sex=female", "sex=male", "age=0-14", "age=65-plus"]
let regions = (0..<22).map { "r\($0)" }

func residents(_ city: Int) -> Int { 1_000 + city * 7_919 % 100_000 }

/// SplitMix64.
struct Numbers {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

func population(_ city: Int) -> [MemberCity.Population] {
  years.compactMap { Period(year: $0) }.map {
    .init(period: $0, residents: Double(residents(city)))
  }
}

func fail(_ message: String) -> Never {
  perror("aggregate: \(message)")
  exit(2)
}

func write(_ path: String, _ body: ((String) -> Void) -> Void) {
  guard let file = fopen(path, "w") else { fail("cannot write \(path)") }
  body { text in
    var text = text
    text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, file) }
  }
  guard fclose(file) == 0 else { fail("cannot write \(path)") }
}

func generate(_ folder: String, _ cities: Int, quoted: Bool) {
  let quote = quoted ? "\"" : ""
  write("\(folder)/cities.csv") { write in
    write("city,region,residents\n")
    for city in 0..<cities {
      write("city-\(city),\(regions[city % regions.count]),\(residents(city))\n")
    }
  }
  write("\(folder)/observations.csv") { write in
    write("city,indicator,period,breakdown,value\n")
    for city in 0..<cities {
      var numbers = Numbers(state: UInt64(city))
      var text = ""
      for indicator in 0..<indicators {
        for year in years {
          for breakdown in breakdowns {
            // One figure in twenty is missing.
            let number = numbers.next()
            guard number % 20 != 0 else { continue }
            let value = number >> 8 & 0xF_FFFF
            text +=
              "\(quote)city-\(city)\(quote),\(quote)indicator-\(indicator)\(quote),\(year),"
              + "\(quote)\(breakdown)\(quote),\(value / 100).\(value % 100 / 10)\(value % 10)\n"
          }
        }
      }
      write(text)
    }
  }
}

func read(_ folder: String) -> ObservationColumns {
  var columns = ObservationColumns()
  do {
    let findings = try ObservationReader().read(
      contentsOf: "\(folder)/observations.csv", into: &columns)
    if let first = findings.first { fail(first.message) }
  } catch {
    fail(error.message)
  }
  return columns
}

let arguments = CommandLine.arguments
guard arguments.count >= 3 else { fail("see the first lines of main.swift") }
let folder = arguments[2]
let cityCount = arguments.count > 3 ? Int(arguments[3]) ?? 0 : 0
switch arguments[1] {
case "generate":
  generate(folder, cityCount, quoted: arguments.last == "quoted")
case "read":
  print(read(folder).count)
case "cells":
  let columns = read(folder)
  let cities = (0..<cityCount).map {
    MemberCity(
      id: "city-\($0)", country: "ESP", region: regions[$0 % regions.count],
      population: population($0))
  }
  let plan = Plan(
    indicators: (0..<indicators).map {
      PlannedIndicator(id: "indicator-\($0)", counts: .things, canBeSummed: true)
    },
    periods: years.compactMap { Period(year: $0) },
    breakdowns: .named(breakdowns.compactMap { Breakdown(key: $0) }),
    measures: [.sum, .mean, .weightedMean, .quartiles], outliers: nil)
  let tasks = arguments.count > 4 ? Int(arguments[4]) ?? 1 : 1
  let statistics = await AggregationEngine(plan: plan, cities: cities).statistics(
    of: columns, tasks: tasks)
  let released = AggregateGate().release(statistics)
  var check = 0.0
  for cell in released.cells {
    guard let figures = cell.figures else { continue }
    check += (figures.quartiles?.median ?? 0) + (figures.weightedMean ?? 0)
  }
  print(released.cells.count, (check * 1_000).rounded() / 1_000)
default: fail("unknown task \(arguments[1])")
}
