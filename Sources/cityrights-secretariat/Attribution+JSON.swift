import Digests
import JSONText
import ReportingCore
import Secretariat

extension Attribution {
  /// Who speaks, as the first members of an object.
  var members: [(String, JSONValue?)] {
    [
      ("city", .string(city)), ("name", .string(name)), ("country", .string(country)),
      ("region", .string(region)), ("consultation", .string(call)), ("year", .string(year.label)),
      ("revision", .integer(revision)), ("date", date.map { .string($0.description) }),
      ("package", .string(package.description)),
    ]
  }
}
