import CityFiles
import Foundation
import ReportingCore
import ReportingTesting
import Testing

@Suite("The built-in modules")
struct ModuleCaseTests {
  static let languages = ["en", "es", "fr", "ca"].compactMap { LanguageTag($0) }

  @Test("are read without a finding")
  func readable() {
    #expect(BuiltInModules.diagnostics.map(\.message) == [])
    #expect(
      BuiltInModules.modules.map(\.manifest.id)
        == ["civic-space", "defenders", "esc-resources", "participation"])
    for module in BuiltInModules.modules { #expect(module.indicators.count >= 6) }
  }

  @Test("have cases that are well-formed")
  func wellFormedCases() throws {
    for module in BuiltInModules.modules {
      let cases = try #require(BuiltInModules.cases[module.manifest.id])
      #expect(cases.diagnostics == [])
      #expect(Set(cases.cases.map(\.indicator)).count == module.indicators.count)
    }
  }

  @Test("compute what their cases expect", arguments: BuiltInModules.allCases)
  func holds(_ testCase: IndicatorCase) async throws {
    let failure = try await testCase.failure()
    #expect(failure == nil, "\(failure?.message ?? "")")
  }

  @Test("test every indicator: a value, a gap, an edge, and a part by each of its dimensions")
  func tested() throws {
    for module in BuiltInModules.modules {
      let cases = try #require(BuiltInModules.cases[module.manifest.id])
      #expect(cases.untested(of: module).map(\.message) == [])
    }
  }

  @Test(
    "keep the promises of an indicator",
    arguments: BuiltInModules.modules.flatMap(\.indicators).map(\.definition.id))
  func conforming(id: String) async throws {
    let module = try #require(
      BuiltInModules.modules.first { $0.manifest.indicators.contains { $0.id == id } })
    let indicator = try #require(module.indicators.first { $0.definition.id == id })
    let samples = BuiltInModules.allCases.filter { $0.indicator == id }.map(\.sample)
    let catalogue = Catalogue(
      modules: BuiltInModules.modules.map(\.manifest), units: BuiltInModules.configuration.units)
    let findings = try await checkIndicator(indicator, catalogue: catalogue, samples: samples)
    #expect(findings.map(\.message) == [])
  }

  @Test("name everything in four languages")
  func translated() {
    for manifest in BuiltInModules.modules.map(\.manifest) {
      var texts: [(String, LocalizedText)] = [
        (manifest.id, manifest.title), ("\(manifest.id), description", manifest.description),
      ]
      texts += manifest.units.map { ($0.id, $0.title) }
      texts += manifest.groups.map { ($0.id, $0.title) }
      texts += manifest.inputs.map { ($0.id, $0.title) }
      for dimension in manifest.dimensions {
        texts.append((dimension.id, dimension.title))
        texts += dimension.codes.map { ("\(dimension.id)=\($0.id)", $0.title) }
      }
      for indicator in manifest.indicators {
        texts.append((indicator.id, indicator.title))
        texts.append(("\(indicator.id), definition", indicator.definition))
        texts.append(("\(indicator.id), limits", indicator.limits))
        if let resemblance = indicator.resemblance {
          texts.append(("\(indicator.id), resemblance", resemblance.difference))
        }
      }
      for (name, text) in texts {
        for language in Self.languages where text[language] == nil {
          Issue.record("\(name) has no text in '\(language)'")
        }
        #expect(text.languages.count == Self.languages.count, "\(name)")
      }
    }
    for unit in BuiltInModules.configuration.units {
      for language in Self.languages {
        #expect(unit.title[language] != nil, "\(unit.id) in \(language)")
      }
    }
  }

  @Test("declare a dimension that several of them have alike in each")
  func sharedDimensions() throws {
    var first: [String: ReportingCore.Dimension] = [:]
    for dimension in BuiltInModules.modules.flatMap(\.manifest.dimensions) {
      guard let known = first[dimension.id] else {
        first[dimension.id] = dimension
        continue
      }
      #expect(known.isOpen == dimension.isOpen, "\(dimension.id)")
      #expect(known.codes.map(\.id) == dimension.codes.map(\.id), "\(dimension.id)")
      for (a, b) in zip(
        [known.title] + known.codes.map(\.title),
        [dimension.title] + dimension.codes.map(\.title))
      {
        #expect(a.languages.map { a[$0] } == b.languages.map { b[$0] }, "\(dimension.id)")
      }
    }
  }
}
