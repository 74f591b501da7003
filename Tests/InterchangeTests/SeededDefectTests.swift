import Documents
import Foundation
import ReportingCore
import Testing

@testable import Interchange

@Suite("Seeded defects in Open SDG repositories")
struct SeededDefectTests {
  @Test("A sound repository has no finding", arguments: SmallRepository.Layout.allCases)
  func sound(layout: SmallRepository.Layout) throws {
    let (_, plan, diagnostics) = try SmallRepository(layout).imported()
    #expect(diagnostics.filter { $0.severity > .note }.map(\.message) == [])
    let report = try #require(plan?.report)
    #expect(report.rows == 28)
    #expect(report.values == 28)
    #expect(report.indicators.count == 4)
  }

  @Test(
    "Every mistake is reported with its place and how to mend it", arguments: SeededDefect.all,
    SmallRepository.Layout.allCases)
  func reported(defect: SeededDefect, layout: SmallRepository.Layout) throws {
    var repository = SmallRepository(layout)
    defect.apply(&repository)
    let (folder, _, diagnostics) = try repository.imported()
    let path = "\(folder)/\(defect.path(repository))"
    let line = defect.line(repository)
    let found = diagnostics.filter { diagnostic in
      guard diagnostic.id == defect.rule, let place = diagnostic.location, place.path == path else {
        return false
      }
      return (line < 0 || place.line == line)
        && (defect.column <= 0 || place.column == defect.column)
    }
    let all = diagnostics.map { diagnostic in
      let place = diagnostic.location?.description.replacing(folder + "/", with: "") ?? "-"
      return "\(place): \(diagnostic.message) [\(diagnostic.id)]"
    }
    #expect(!found.isEmpty, "wanted \(defect.rule) in \(path):\(line); found \(all)")
    for diagnostic in found { #expect(diagnostic.suggestion?.isEmpty == false) }
  }

  @Test("There are at least forty kinds of mistake")
  func enough() {
    #expect(SeededDefect.all.count >= 40)
    #expect(Set(SeededDefect.all.map(\.name)).count == SeededDefect.all.count)
  }
}
