import Digests
import JSONText
import ReportingCore

extension SubmissionRecord {
  /// The text of `submission.json`: the same record, the same bytes.
  public var json: [UInt8] {
    var out = JSONWriter()
    out.beginObject()
    out.member("format", SubmissionRecord.format)
    out.member("version", SubmissionRecord.version)
    out.object("generator") {
      $0.member("name", generator.name)
      $0.member("version", generator.version)
    }
    out.object("city") { city.write(to: &$0) }
    out.member("call", call)
    out.member("year", year.description)
    out.member("date", ifAny: date?.description)
    out.member("languages", languages.map(\.description))
    out.member("respondent", respondent)
    out.member("kind", kind.rawValue)
    out.member("revision", revision)
    out.member("replaces", ifAny: replaces?.description)
    out.array("indicators", indicators) { $1.write(to: &$0) }
    out.array("sources", sources) { $1.write(to: &$0) }
    out.array("answers", answers) { $1.write(to: &$0) }
    out.array("practices", practices) { $1.write(to: &$0) }
    out.array("messages", messages) { $1.write(to: &$0) }
    out.array("signatories", signatories) { $1.write(to: &$0) }
    if !basis.isEmpty { out.array("rests-on", basis) { $1.write(to: &$0) } }
    out.object("disclosure") { out in
      out.member("audience", disclosure.audience.rawValue)
      out.object("thresholds") {
        for population in CountedPopulation.allCases {
          guard let threshold = disclosure.thresholds[population] else { continue }
          $0.name(of: population.rawValue)
          $0.integer(threshold)
        }
      }
    }
    out.endObject()
    return out.bytes + [0x0A]
  }
}

extension SealedCity {
  fileprivate func write(to out: inout JSONWriter) {
    out.member("id", id)
    out.member("name", name)
    out.member("country", country)
    out.member("region", ifAny: region)
    out.array("identifiers", identifiers) {
      $0.member("scheme", $1.scheme)
      $0.member("value", $1.value)
    }
    out.array("population", population) {
      $0.member("period", $1.period.description)
      $0.name("value")
      $0.number($1.value)
    }
  }
}

extension SealedIndicator {
  fileprivate func write(to out: inout JSONWriter) {
    out.member("id", id)
    out.member("module", module)
    out.member("title", title)
    out.member("definition", definition)
    out.member("unit", unit)
    out.member("type", type.rawValue)
    switch direction {
    case .higher: out.member("direction", "higher")
    case .lower: out.member("direction", "lower")
    case .context: out.member("direction", "context")
    case .target(let target):
      out.object("direction") {
        $0.name("target")
        $0.number(target)
      }
    }
    out.member("counts", counts.rawValue)
    out.member("verification", ifAny: verification?.rawValue)
    out.member("method", method.description)
    if let resembles {
      out.object("resembles") {
        $0.member("indicator", resembles.indicator)
        $0.member("difference", resembles.difference)
      }
    }
  }
}

extension SealedSource {
  fileprivate func write(to out: inout JSONWriter) {
    out.member("id", id)
    out.member("title", title)
    out.member("publisher", publisher)
    out.member("address", ifAny: address)
    out.member("licence", ifAny: licence)
    out.member("published", ifAny: published)
  }
}

extension SealedAnswer {
  fileprivate func write(to out: inout JSONWriter) {
    out.member("question", question)
    out.member("language", language.description)
    out.member("words", words)
    out.member("text", text)
    out.member("figures", figures)
  }
}

extension SealedPractice {
  fileprivate func write(to out: inout JSONWriter) {
    out.member("id", id)
    out.member("title", ifAny: title)
    out.member("problem", ifAny: problem)
    out.member("measure", ifAny: measure)
    out.member("actors", ifAny: actors)
    out.member("since", ifAny: since)
    if let budget {
      out.name("budget")
      out.number(budget)
    }
    out.member("currency", ifAny: currency)
    out.member("function", ifAny: function)
    out.member("result", ifAny: result)
    out.member("transfer", ifAny: transfer)
    out.member("rights", rights)
    if !themes.isEmpty { out.member("themes", themes) }
    out.member("message", ifAny: message)
    out.member("indicators", indicators)
  }
}

extension SealedMessage {
  fileprivate func write(to out: inout JSONWriter) {
    out.member("message", message)
    out.member("text", ifAny: text)
    out.member("indicators", indicators)
    out.member("practices", practices)
  }
}

extension SealedSignatory {
  fileprivate func write(to out: inout JSONWriter) {
    out.member("name", name)
    out.member("status", ifAny: status)
    out.member("signature", ifAny: signature)
  }
}

extension SealedBasis {
  fileprivate func write(to out: inout JSONWriter) {
    out.member("city", city)
    out.member("package", package)
    out.name(of: "revision")
    out.integer(revision)
    out.member("identity", identity.description)
  }
}

extension JSONWriter {
  fileprivate mutating func object(_ name: StaticString, _ members: (inout JSONWriter) -> Void) {
    self.name(name)
    beginObject()
    members(&self)
    endObject()
  }

  fileprivate mutating func array<Element>(
    _ name: StaticString, _ elements: [Element], _ members: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    beginArray()
    for element in elements {
      self.element()
      beginObject()
      members(&self, element)
      endObject()
    }
    endArray()
  }

  fileprivate mutating func member(_ name: StaticString, _ text: LocalizedText) {
    object(name) {
      for language in text.languages {
        $0.name(of: language.description)
        $0.string(text[language] ?? "")
      }
    }
  }

  fileprivate mutating func member(_ name: StaticString, ifAny text: LocalizedText?) {
    if let text { member(name, text) }
  }
}
