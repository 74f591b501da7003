import CivicSpace
import Defenders
import ESCResources
import Participation
import ReportingCore
import Testing

@Suite("The Swift side of the built-in modules")
struct ModuleRegistrationTests {
  static let modules: [(any ReportingModule.Type, String, [String])] = [
    (CivicSpaceModule.self, "civic-space", []),
    (ParticipationModule.self, "participation", ["PA-03", "PA-04"]),
    (ESCResourcesModule.self, "esc-resources", ["RS-15"]),
    (DefendersModule.self, "defenders", ["HD-09"]),
  ]

  @Test("each module knows its own indicators and no other")
  func indicators() {
    let all = Self.modules.flatMap(\.2)
    for (module, id, own) in Self.modules {
      #expect(module.id == id)
      for indicator in all + ["CS-02", "", "cs-03"] {
        let definition = IndicatorDefinition(
          id: indicator, module: id, title: LocalizedText([:]), definition: LocalizedText([:]),
          unit: "number", type: .process, direction: .context, inputs: [])
        let made = module.indicator(for: definition)
        #expect((made != nil) == own.contains(indicator))
        #expect(made?.definition == made.map { _ in definition })
      }
    }
  }
}
