import DelimitedText
import Documents
import FileAccess
public import ReportingCore
public import Sealing
import YAMLSource

/// The secretariat's folder: a workspace like that of a city, with its texts and signatories, and in
/// `network/` what it knows of the cities:
///
/// - `members.csv`: `id,name,country,region,contact,language,time-zone`: who is asked;
/// - `trust.csv`: `city,key`: whose signatures are believed, the key in one line as `minisign -P`
///   takes it;
/// - `store.sqlite`: what was received; or `store.yaml` with `postgresql: ADDRESS` where the office
///   shares a server.
public struct Office: Sendable {
  /// The folder.
  public let folder: String

  static let largestList = 64 << 20

  /// An office.
  public init(_ folder: String) { self.folder = FileAccess.withoutTrailingSlash(folder) }

  /// The folder with what it knows of the cities.
  public var network: String { "\(folder)/network" }
  /// Where the embedded store is.
  public var storeFile: String { "\(network)/store.sqlite" }

  /// Makes the folder `network` with empty lists and an empty store.
  ///
  /// - Parameter postgreSQL: The address of a server; nil for the embedded store.
  /// - Returns: The files that were made.
  /// - Throws: ``StoreError`` or `FileAccessError`; what is there is never replaced.
  public func make(postgreSQL: String?) throws -> [String] {
    var write = AtomicWrite()
    var made: [String] = []
    var files = [
      ("members.csv", "id,name,country,region,contact,language,time-zone\n"),
      ("trust.csv", "city,key\n"),
    ]
    if let postgreSQL {
      let address = postgreSQL.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
      files.append(("store.yaml", "postgresql: '\(address)'\n"))
    }
    _ = try FileAccess.makeFolder(network)
    if isOnServer, postgreSQL == nil {
      throw StoreError.failed(
        "store.yaml says that the store is on a server; give --postgresql, or remove the file")
    }
    for (name, text) in files where FileAccess.kind(of: "\(network)/\(name)") == nil {
      try write.stage(Array(text.utf8), at: "\(network)/\(name)")
      made.append("\(network)/\(name)")
    }
    try write.commit()
    if let postgreSQL {
      _ = try PostgreSQLStore(postgreSQL, creating: true)
    } else {
      _ = try SQLiteStore(storeFile, creating: true)
      made.append(storeFile)
    }
    return made
  }

  /// Opens the store.
  ///
  /// - Parameter collector: What is wrong with `store.yaml`.
  /// - Returns: Nil when `store.yaml` cannot be understood: then it is not known which store is meant,
  ///   and no other one is used in its place.
  /// - Throws: ``StoreError``.
  public func store(reportingTo collector: DiagnosticCollector) throws(StoreError) -> (any Store)? {
    guard isOnServer else { return try SQLiteStore(storeFile) }
    guard let address = address(collector) else { return nil }
    return try PostgreSQLStore(address)
  }

  /// Where it is said that the store is on a server.
  private var serverFile: String { "\(network)/store.yaml" }
  /// Whether the office has a store on a server, or means to.
  var isOnServer: Bool {
    FileAccess.kind(of: serverFile, followingLinks: false) != nil
  }

  private func address(_ collector: DiagnosticCollector) -> String? {
    let path = serverFile
    guard let bytes = bytes(path, collector) else { return nil }
    let before = collector.diagnostics.count
    guard let root = YAMLReader.read(bytes, path: path, into: collector),
      let reader = MappingReader(root, as: "the place of a store", into: collector)
    else {
      if !collector.hasErrors {
        collector.report(
          .error(
            "store.place", "the file says nothing of where the store is",
            at: SourceLocation(path: path),
            suggestion: "Write 'postgresql: ADDRESS', or remove the file."))
      }
      return nil
    }
    let address = reader.text("postgresql", .required)
    reader.finish()
    guard let address,
      !collector.diagnostics.dropFirst(before).contains(where: { $0.severity == .error })
    else {
      return nil
    }
    guard !address.allSatisfy(\.isWhitespace) else {
      collector.report(
        .error(
          "store.place", "the address of the server is empty", at: SourceLocation(path: path),
          suggestion: "Write 'postgresql: ADDRESS', or remove the file."))
      return nil
    }
    return address
  }

  private func bytes(_ path: String, _ collector: DiagnosticCollector) -> [UInt8]? {
    do throws(FileAccessError) {
      return try FileAccess.read(path, limit: Self.largestList)
    } catch {
      collector.report(.error("file.unreadable", error.message, at: SourceLocation(path: path)))
      return nil
    }
  }

  /// Who is asked, in the order of the list; of two lines for one city the second is an error.
  public func members(reportingTo collector: DiagnosticCollector) -> [Member] {
    let path = "\(network)/members.csv"
    guard let bytes = bytes(path, collector) else { return [] }
    var findings: [Diagnostic] = []
    defer { collector.report(findings) }
    guard
      let table = NamedTable(
        bytes, path: path, required: ["id", "name", "country"],
        optional: ["region", "contact", "language", "time-zone"], into: &findings)
    else { return [] }
    // Of ten thousand members the columns are not looked up by name.
    let (idColumn, nameColumn, country) = (
      table.column("id"), table.column("name"), table.column("country")
    )
    let (region, contact) = (table.column("region"), table.column("contact"))
    let (languageColumn, zoneColumn) = (table.column("language"), table.column("time-zone"))
    var seen: Set<String> = []
    seen.reserveCapacity(table.table.rows.count)
    return table.table.rows.compactMap { row in
      let id = table.text(idColumn, in: row)
      guard IdentifierForm.words.accepts(id), seen.insert(id).inserted else {
        findings.append(
          .error(
            "members.id", "'\(id)' is no id, or stands here twice",
            at: table.place(of: "id", in: row),
            suggestion: IdentifierForm.words.advice))
        return nil
      }
      let language = table.text(languageColumn, in: row)
      let tag = language.isEmpty ? nil : LanguageTag(language)
      if !language.isEmpty, tag == nil {
        findings.append(
          .error(
            "members.language", "'\(language)' is no language",
            at: table.place(of: "language", in: row),
            suggestion: "Write a tag such as en or es, or leave the field empty."))
      }
      let zone = table.text(zoneColumn, in: row)
      return Member(
        id: id, name: table.text(nameColumn, in: row), country: table.text(country, in: row),
        region: table.text(region, in: row), contact: table.text(contact, in: row),
        language: tag, timeZone: zone.isEmpty ? nil : zone)
    }
  }

  /// Whose signatures are believed; a city may have several keys.
  public func trust(reportingTo collector: DiagnosticCollector) -> TrustStore {
    let path = "\(network)/trust.csv"
    var trust = TrustStore()
    guard let bytes = bytes(path, collector) else { return trust }
    var findings: [Diagnostic] = []
    defer { collector.report(findings) }
    guard
      let table = NamedTable(bytes, path: path, required: ["city", "key"], into: &findings)
    else { return trust }
    let (city, key) = (table.column("city"), table.column("key"))
    for row in table.table.rows {
      do throws(KeyError) {
        trust.trust(
          try SigningPublicKey(table.text(key, in: row)), for: table.text(city, in: row))
      } catch {
        findings.append(
          .error(
            "members.key", error.message, at: table.place(of: "key", in: row),
            suggestion: "Write the line that 'cityrights key show' prints, which begins with RW."))
      }
    }
    return trust
  }
}
