import CityFiles
import Foundation
import Rendering
import ReportingCore
import Secretariat
import TestSupport
import Testing

@Suite("Reminders")
struct ReminderTests {
  private static let configuration:
    (packs: [LanguagePack], zones: [CivilTimeZone], rules: RuleBook) = {
      let collector = DiagnosticCollector()
      do throws(Installation.NotFound) {
        let installation = try Installation.find(
          named: Program.repository.path, environment: nil, program: "")
        let configuration = ConfigurationReader(
          installation, swiftModules: [], scope: .everything, into: collector
        ).read()
        return (
          configuration.languages, configuration.timeZones,
          RuleBookReader(installation, into: collector).read()
        )
      } catch {
        Issue.record("\(error.message)")
        return ([], [], RuleBook([]))
      }
    }()

  private func reminders(
    _ members: [Member], today: String? = "2025-06-20", refused: [RefusedPackage] = [],
    submissions: [StoredSubmission] = [], earlier: [String: [LanguageTag]] = [:]
  ) -> [Reminder] {
    var call = StatusTests.call
    if let zurich = Self.configuration.zones.first(where: { $0.id == "Europe/Zurich" }),
      let day = CalendarDate("2025-06-30")
    {
      call.deadlines = [
        StatusTests.rule(ConsultationDeadline(kind: .official, date: day, zone: zurich))
      ]
    }
    let status = CallStatus(
      of: call, year: Samples.year, submissions: submissions, members: members, refused: refused)
    return ReminderWriter(
      call: call, status: status, packs: Self.configuration.packs,
      zones: Self.configuration.zones, rules: Self.configuration.rules,
      sender: StatusTests.text("Network of cities"), ownLanguages: [Samples.english],
      today: today.flatMap { CalendarDate($0) }
    ).reminders(to: members, earlier: earlier, reportingTo: DiagnosticCollector())
  }

  private func member(
    _ id: String, contact: String = "", language: String? = nil, zone: String? = nil
  ) -> Member {
    Member(
      id: id, name: id.capitalized, country: "AUT", region: "155", contact: contact,
      language: language.flatMap { LanguageTag($0) }, timeZone: zone)
  }

  @Test("in the city's language, to its address, with the days on its clocks")
  func languages() throws {
    for (tag, word) in [
      ("en", "not received"), ("es", "no hemos recibido"), ("fr", "pas encore reçu"),
      ("ca", "no hem rebut"),
    ] {
      let drafts = reminders([member("altdorf", contact: "office@altdorf.example", language: tag)])
      let draft = try #require(drafts.first)
      #expect(draft.language.description == tag)
      #expect(draft.message.recipients == ["office@altdorf.example"])
      #expect(draft.message.body.contains(word), "\(draft.message.body)")
      #expect(draft.missing == ["nothing received"] && draft.daysLeft == 10)
      // No gap is left open.
      #expect(!draft.message.body.contains("{") && !draft.message.subject.contains("{"))
    }
    // In Auckland the last minute in Zurich falls on the next day.
    let far = reminders([member("altdorf", language: "en", zone: "Pacific/Auckland")])
    #expect(far.first?.daysLeft == 11)
    #expect(far.first?.message.body.contains("In your time zone this is 1 July 2025") == true)
  }

  @Test("no address and no language is invented")
  func unknown() throws {
    let draft = try #require(
      reminders([member("altdorf", contact: "Human rights office")], today: nil).first)
    #expect(draft.message.recipients.isEmpty && draft.daysLeft == nil)
    #expect(draft.remarks.contains("no address") && draft.remarks.contains("language unknown"))
    let spanish = LanguageTag("es") ?? .undetermined
    let known = reminders([member("altdorf")], earlier: ["altdorf": [spanish]])
    #expect(known.first?.language == spanish)
    let arabic = reminders([member("altdorf", language: "ar")])
    #expect(arabic.first?.language == Samples.english)
    #expect(arabic.first?.remarks.contains("no texts in 'ar'") == true)
  }

  @Test("what is missing, each in its way; who has sent all gets nothing")
  func gaps() throws {
    let drafts = reminders(
      ["altdorf", "bergen", "celje", "dalheim"].map { member($0, language: "en") },
      today: "2025-07-02",
      refused: [
        StatusTests.refusal("celje-ohchr-57-12-2023-r1.cityrights", "seal.unsigned"),
        StatusTests.refusal("dalheim-ohchr-57-12-2023-r1.cityrights", "seal.changed"),
      ],
      submissions: [
        StatusTests.submission("altdorf", answers: [("1", "en", 1), ("2", "en", 1)]),
        StatusTests.submission("bergen", answers: [("1", "de", 101)]),
      ])
    #expect(drafts.map(\.city) == ["bergen", "celje", "dalheim"])
    let bergen = drafts[0].message.body
    #expect(bergen.contains("2: Second?") && bergen.contains("101 words"))
    #expect(bergen.contains("does not accept"))
    #expect(drafts[1].missing == ["unsigned"])
    #expect(drafts[1].message.body.contains("not signed with a key that we know"))
    // The reason in words of the city's language, not the id.
    #expect(!drafts[2].message.body.contains("seal.changed"))
    #expect(drafts[2].message.body.contains("The deadline passed 2 days ago."))
  }

  @Test("the same values give the same bytes, and no name of a file can add a header")
  func bytes() throws {
    let name = "altdorf-ohchr-57-12-\r\nBcc: all@example.org\r\n.cityrights"
    func draft() -> [UInt8]? {
      reminders(
        [member("altdorf")], refused: [StatusTests.refusal(name, "seal.changed")]
      ).first?.message.bytes
    }
    let bytes = try #require(draft())
    #expect(bytes == draft())
    let header = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n\r\n")[0]
    #expect(!header.contains("Bcc"))
  }
}
