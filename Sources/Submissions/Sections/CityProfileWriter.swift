import Documents
import ReportingCore

/// Who the city is, as a table of two columns.
struct CityProfileWriter {
  let context: SectionContext

  func blocks() -> [Block] {
    let writer = FigureWriter(context: context)
    let pack = context.pack
    let city = context.city
    var rows: [(String, [Inline])] = [
      (pack[.country], [.text(writer.text(context.country))])
    ]
    if let population = newestPopulation {
      let value = pack.number(population.value ?? 0, decimals: 0)
      rows.append(
        (
          pack[.population],
          [.text(pack.text(.valueIn(value, in: pack.period(population.period))))]
        ))
    }
    rows.append((pack[.languages], [.text(pack.list(city.languages.map(pack.languageName)))]))
    if !city.legalBasis.isEmpty {
      rows.append((pack[.legalBasis], [.text(writer.text(city.legalBasis))]))
    }
    if !city.identifiers.isEmpty {
      let names = city.identifiers.map { identifier in
        let scheme = context.identifierSchemes[identifier.scheme].flatMap { writer.name($0.title) }
        return pack.text(.labelled(scheme ?? identifier.scheme, identifier.value))
      }
      rows.append((pack[.identifiers], [.text(names.joined(separator: "; "))]))
    }
    if let contact = city.contact {
      var text: [Inline] = [.text(writer.text(contact.office))]
      if let email = contact.email {
        text += [.text(", "), .link(address: "mailto:\(email)", text: [.text(email)])]
      }
      rows.append((pack[.contact], text))
    }
    return [
      .table(
        Table(
          caption: [.text(pack[.cityProfile])], summary: pack[.cityProfile],
          columns: [
            Table.Column([.text(pack[.city])], width: 1),
            Table.Column([.text(writer.text(city.name))], width: 2.5),
          ],
          rows: rows.map { Table.Row([[.text($0.0)], $0.1]) }))
    ]
  }

  private var newestPopulation: ReleasedMeasurement? {
    context.population
      .filter { $0.value != nil && $0.period.endYear <= context.year.endYear }
      .max { $0.period < $1.period }
  }
}
