import CityFiles
import Foundation
import ReportingCore
import Testing

@Suite("The registers of this installation")
struct RegisterConfigurationTests {
  static let catalogue = SmallWorkspace.configuration.registers

  static var languages: [LanguageTag] {
    ["en", "es", "fr", "ca"].compactMap { LanguageTag($0) }
  }

  @Test("are those that the five texts need")
  func all() {
    #expect(
      Self.catalogue.definitions.map(\.id) == [
        "competences", "contacts", "contributions", "declarations", "good-practices",
        "hosted-defenders", "incidents", "interviews", "key-messages", "milestones", "missions",
        "patterns", "proceedings", "protection-measures", "publications", "recommendations",
        "release-campaigns", "restrictive-laws", "signatories", "support",
      ])
  }

  @Test("speak four languages, down to the last code", arguments: catalogue.definitions.map(\.id))
  func translated(id: String) throws {
    let definition = try #require(Self.catalogue.definition(id))
    var texts = [definition.title, definition.description]
    for field in definition.fields.flatMap({ [$0] + $0.parts }) {
      texts.append(field.title)
      if let list = field.list.flatMap({ Self.catalogue.list($0) }) {
        #expect(!list.entries.isEmpty)
        texts += list.entries.map(\.title)
      }
    }
    for text in texts {
      for language in Self.languages { #expect(text[language]?.isEmpty == false, "\(text)") }
    }
  }

  @Test("about persons keep names out, or show them only with consent")
  func persons() {
    for definition in Self.catalogue.definitions {
      let isAboutPersons = definition.counts != .things
      #expect(!isAboutPersons || definition.needsConsent, "\(definition.id)")
      #expect(!isAboutPersons || !definition.identifying.isEmpty, "\(definition.id)")
      for field in definition.fields {
        if field.kind == .pseudonym { #expect(field.level == .restricted, "\(definition.id)") }
        if field.isName { #expect(definition.needsConsent && !definition.isPseudonymous) }
      }
    }
    let named = Self.catalogue.definitions.filter { $0.fields.contains(where: \.isName) }
    #expect(named.map(\.id) == ["contacts", "contributions", "release-campaigns"])
  }

  @Test("the order of harm is that of the standard, not of its letters")
  func harm() throws {
    let list = try #require(Self.catalogue.list("incident-kinds"))
    let order = list.entries.filter { $0.rank != nil && $0.classification.hasPrefix("ICCS") }
      .sorted { ($0.rank ?? 0, $0.id) < ($1.rank ?? 0, $1.id) }.map(\.id)
    #expect(
      order.prefix(5) == [
        "killing", "torture", "enforced-disappearance", "arbitrary-detention", "kidnapping",
      ])
    #expect(list.ancestors(of: "threat").first == "other-harmful-act")
    // The indicator by violation keeps the order in which registers choose the gravest; narrower
    // acts are counted with what they belong to.
    let widest = order.filter { !list.ancestors(of: $0).contains(where: order.contains) }
    let violations = try #require(
      SmallWorkspace.configuration.module("civic-space")?.manifest.dimensions.first {
        $0.id == "violation"
      })
    #expect(violations.codes.map(\.id) == widest)
  }

  @Test("every country but Antarctica lies in one of the five regions of M49")
  func regions() throws {
    let list = try #require(Self.catalogue.list("countries"))
    let regions: Set<String> = ["002", "009", "019", "142", "150"]
    for country in SmallWorkspace.configuration.countries where country.code != "ATA" {
      #expect(regions.contains(list.family(of: country.code)), "\(country.code)")
    }
    for (code, region) in [
      ("MEX", "019"), ("COL", "019"), ("PAK", "142"), ("BIH", "150"), ("SLV", "019"),
      ("NIC", "019"), ("ESP", "150"), ("ARG", "019"), ("COD", "002"), ("AFG", "142"),
      ("VEN", "019"),
    ] {
      #expect(list.family(of: code) == region, "\(code)")
    }
    #expect(list.ancestors(of: "MEX") == ["013", "419", "019"])
  }

  @Test("every further name of a country belongs to a country that there is")
  func aliases() throws {
    let text = try String(
      contentsOfFile: SmallWorkspace.root + "/config/codes/country-aliases.csv", encoding: .utf8)
    let known = Set(SmallWorkspace.configuration.countries.map(\.code))
    let lines = text.split(separator: "\n").dropFirst()
    #expect(lines.count > 700)
    for line in lines { #expect(known.contains(String(line.prefix(3))), "\(line)") }
  }

  /// As the first of the five texts writes them, on one page.
  @Test(
    "the rights of the seed are codes, or near one",
    arguments: [
      ("Drets de les dones", "women"), ("Drets de les persones migrants i refugiades", "migrants"),
      ("Drets dels pobles indígenes", "indigenous-peoples"), ("Rights of women", "women"),
      ("Right to truth, justice and reparation", "truth-justice-reparation"),
      ("Reproductive and sexual rights", "reproductive-and-sexual"), ("Right to peace", "peace"),
      ("Right to memory", "memory"),
    ])
  func rights(written: String, code: String) throws {
    var workspace = SmallWorkspace.withRegisters
    try workspace.replace(
      "[women, migrants-and-refugees]", with: "[\"\(written)\"]",
      in: "registers/hosted-defenders.yaml")
    let advice = try #require(workspace.read().found("register.unknown-code").first?.suggestion)
    #expect(advice.hasPrefix("Write \(code)"), "\(advice)")
  }
}
