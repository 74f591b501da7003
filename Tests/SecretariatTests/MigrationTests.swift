import Aggregation
import Foundation
import ReportingCore
import Secretariat
import TestSupport
import Testing

/// Stores that version 1 of the program made are opened and keep what they hold.
@Suite("Stores of released versions")
struct MigrationTests {
  static func fixture(_ name: String) -> URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stores/\(name)")
  }

  @Test("an embedded store of version 1")
  func embedded() async throws {
    try await Samples.inFolder { folder in
      let path = folder.appending(path: "store.sqlite").path
      try FileManager.default.copyItem(
        at: Self.fixture("version-1.sqlite"), to: URL(filePath: path))
      let store = try SQLiteStore(path)
      #expect(
        try store.submissions(SubmissionSelection()).map(\.city) == [
          "sim-ainhabzmounra-2", "sim-kvistolzerode-1",
        ])
      #expect(try store.refusals() == [] && store.faults() == [])
      #expect(try store.columns(SubmissionSelection()).count == 858)
      // The figures tell what the cities mean.
      let meanings = try NetworkMeanings(
        of: try store.submissions(SubmissionSelection()), in: store)
      let stated = try store.columns(SubmissionSelection()).statedMeanings
      #expect(
        meanings.cities.map(\.id) == (try store.submissions(SubmissionSelection()).map(\.city)))
      #expect(meanings.cities.map(\.meanings.count).reduce(0, +) == stated.count)
      for city in meanings.cities {
        #expect(
          city.meanings.map { meanings.meanings[$0]?.method }
            == stated.filter { $0.city == city.id }.map(\.method))
      }
      // What is new in later versions works, and opening it again changes nothing.
      let promises = StorePromises(store: store, folder: folder)
      _ = try await promises.receive([("bad", [1, 2, 3])])
      #expect(try SQLiteStore(path).refusals().map(\.file) == ["bad.cityrights"])
    }
  }
}
