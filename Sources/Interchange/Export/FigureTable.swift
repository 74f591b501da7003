import DelimitedText
import Digests
import JSONText

/// A table of a data package with its description.
struct FigureTable {
  /// A column.
  struct Field {
    var name: String
    var description: String
    var type: String
    var isRequired: Bool
    var values: [String]

    init(
      _ name: String, _ description: String, type: String = "string", required: Bool = false,
      among values: [String] = []
    ) {
      self.name = name
      self.description = description
      self.type = type
      isRequired = required
      self.values = values
    }
  }

  let name: String
  private let fields: [Field]
  private let keys: [String]
  private let references: [(field: String, table: String, key: String)]
  private var writer = DelimitedWriter()

  init(
    name: String, fields: [Field], keys: [String],
    references: [(field: String, table: String, key: String)]
  ) {
    self.name = name
    self.fields = fields
    self.keys = keys
    self.references = references
    writer.append(texts: fields.map(\.name))
  }

  mutating func append(_ row: [DelimitedValue]) { writer.append(row) }

  var bytes: [UInt8] { writer.bytes }

  /// The resource in `datapackage.json`.
  var resource: JSONValue {
    let bytes = bytes
    let foreignKeys = references.map { reference in
      JSONValue.object([
        ("fields", .string(reference.field)),
        (
          "reference",
          .object([("resource", .string(reference.table)), ("fields", .string(reference.key))])
        ),
      ])
    }
    return .object([
      ("name", .string(name)), ("path", .string("\(name).csv")),
      ("profile", .string("tabular-data-resource")), ("format", .string("csv")),
      ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
      ("bytes", .integer(bytes.count)), ("hash", .string("sha256:\(SHA256Digest(of: bytes))")),
      (
        "dialect",
        .object([
          ("delimiter", .string(",")), ("lineTerminator", .string("\n")),
          ("quoteChar", .string("\"")), ("doubleQuote", .boolean(true)),
          ("header", .boolean(true)),
        ])
      ),
      (
        "schema",
        .object([
          ("fields", .array(fields.map(Self.json))), ("missingValues", .strings([""])),
          ("primaryKey", .strings(keys)),
          ("foreignKeys", foreignKeys.isEmpty ? nil : .array(foreignKeys)),
        ])
      ),
    ])
  }

  private static func json(_ field: Field) -> JSONValue {
    var constraints: [(String, JSONValue?)] = []
    if field.isRequired { constraints.append(("required", .boolean(true))) }
    if !field.values.isEmpty { constraints.append(("enum", .strings(field.values))) }
    return .object([
      ("name", .string(field.name)), ("type", .string(field.type)),
      ("description", .string(field.description)),
      ("constraints", constraints.isEmpty ? nil : .object(constraints)),
    ])
  }
}
