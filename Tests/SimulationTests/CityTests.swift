import DelimitedText
import FileAccess
import Foundation
import ReportingCore
import Sealing
import Simulation
import Testing

@Suite("Simulated cities")
struct CityTests {
  static let cities = (1...1_000).map { Samples.network(rates: .none).city($0) }

  @Test("lie on five continents, in countries and regions of the code list")
  func countries() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("config/codes/countries.csv").path
    let lines = String(decoding: try FileAccess.read(path, limit: 1 << 20), as: UTF8.self)
      .split(separator: "\n").dropFirst().map { $0.split(separator: ",", maxSplits: 3) }
    let regions = Dictionary(uniqueKeysWithValues: lines.map { ($0[0], $0[2]) })
    for city in Self.cities {
      #expect(regions[Substring(city.country)] == Substring(city.region), "\(city.country)")
    }
    // Every twenty cities are on all of them.
    func continent(_ region: String) -> String {
      switch region {
      case "015", "011", "014", "017", "018": "Africa"
      case "021", "013", "029", "005": "Americas"
      case "039", "155", "151", "154": "Europe"
      case "053", "054", "057", "061": "Oceania"
      default: "Asia"
      }
    }
    #expect(Set(Self.cities.prefix(20).map { continent($0.region) }).count == 5)
    #expect(Set(Self.cities.map(\.country)).count > 70)
  }

  @Test("have sizes as cities have them")
  func sizes() {
    let sizes = Self.cities.map(\.residents).sorted(by: >)
    #expect(sizes.last! >= 1_900 && sizes.first! <= 20_500_000)
    #expect((20_000...150_000).contains(sizes[sizes.count / 2]))
    // Zipf's law among the larger ones: from the 20th to the 200th, ten times the rank, the size falls
    // to about a tenth.
    let fall = sizes[19] / sizes[199]
    #expect((4...25).contains(fall), "\(fall)")
    for city in Self.cities.prefix(200) {
      #expect(city.population.count == 10)
      for (a, b) in zip(city.population, city.population.dropFirst()) {
        #expect(a.period < b.period && abs(b.value / a.value - 1) < 0.1)
      }
    }
  }

  @Test("have ids of their own that say what they are, and report in four languages")
  func ids() throws {
    #expect(Set(Self.cities.map(\.id)).count == Self.cities.count)
    for city in Self.cities {
      #expect(
        city.id.hasPrefix("sim-")
          && city.id.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
          }, "\(city.id)")
      #expect(city.name[city.language] == city.latinName)
      #expect(!city.contact.contains("@"))
    }
    #expect(Set(Self.cities.map(\.language.description)) == ["en", "es", "fr", "ca"])
  }

  @Test("refuse a year that is out of reach")
  func years() {
    #expect(SimulatedCall(id: "a", year: 1_900, questions: [], languages: [Samples.english]) == nil)
    #expect(SimulatedCall(id: "a", year: 2_024, questions: [], languages: []) == nil)
  }
}
