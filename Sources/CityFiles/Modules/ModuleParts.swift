import ReportingCore
import YAMLSource

/// Reads the units, dimensions and groups that a module declares.
struct ModuleParts {
  let collector: DiagnosticCollector

  /// The columns of data files, read and written, that are no dimensions.
  private static let columns: Set<String> = [
    "city", "indicator", "input", "mark", "note", "period", "reason", "resembles", "source",
    "status", "title", "unit", "value", "year",
  ]

  func units(_ reader: MappingReader) -> [MeasurementUnit] {
    (reader.mappings("units", as: "a unit") ?? []).compactMap { unit in
      defer { unit.finish() }
      let id = unit.text("id", .required)
      let dimensionText = unit.text("dimension", .required)
      let scale = unit.number("scale") ?? 1
      let decimals = unit.integer("decimals", in: 0...9) ?? 0
      let symbol = unit.text("symbol", allowsEmpty: true) ?? ""
      let title = unit.localizedText("title", .required)
      let values = namedValues(unit)
      guard let id, let dimensionText, let title else { return nil }
      guard let dimension = UnitDimension(dimensionText) else {
        unit.report(
          "units.dimension", "'\(dimensionText)' is not a dimension", at: "dimension",
          suggestion: "Write a product such as person, EUR/person or \"1\".")
        return nil
      }
      guard scale > 0 else {
        unit.report("units.scale", "a scale must be greater than 0", at: "scale")
        return nil
      }
      return MeasurementUnit(
        id: id, dimension: dimension, scale: scale, decimals: decimals, title: title,
        symbol: symbol, namedValues: values)
    }
  }

  /// The values of a scale whose values have names.
  private func namedValues(_ reader: MappingReader) -> [MeasurementUnit.NamedValue] {
    var seen: Set<Double> = []
    return (reader.mappings("values", as: "a value") ?? []).compactMap { entry in
      let value = entry.number("value", .required)
      let title = entry.localizedText("title", .required)
      entry.finish()
      guard let value, let title else { return nil }
      guard seen.insert(value).inserted else {
        entry.report("units.value", "the value is there twice", at: "value")
        return nil
      }
      return MeasurementUnit.NamedValue(value: value, title: title)
    }
  }

  func dimensions(_ reader: MappingReader) -> [Dimension] {
    var seen: Set<String> = []
    return (reader.mappings("dimensions", as: "a dimension") ?? []).compactMap { dimension in
      let id = dimension.id("id", .required)
      let title = dimension.localizedText("title", .required)
      let isOpen = dimension.boolean("open") ?? false
      let codes = codes(dimension, required: !isOpen)
      dimension.finish()
      if isOpen, !codes.isEmpty {
        dimension.report(
          "module.open-dimension", "a dimension with 'open: true' has no codes of its own",
          at: "codes", suggestion: "Take 'open' or 'codes' out.")
      }
      guard let id, let title else { return nil }
      if ModuleParts.columns.contains(id) {
        dimension.report(
          "module.reserved-dimension", "'\(id)' is the name of another column of data files",
          at: "id", suggestion: "Give the dimension another id.")
        return nil
      }
      guard seen.insert(id).inserted else {
        dimension.report(
          "module.duplicate-dimension", "the dimension '\(id)' is declared twice", at: "id")
        return nil
      }
      return Dimension(id: id, title: title, codes: codes, isOpen: isOpen)
    }
  }

  func codes(_ reader: MappingReader, required: Bool) -> [Dimension.Code] {
    var seen: Set<String> = []
    let codes = reader.mappings("codes", required ? .required : .optional, as: "a code") ?? []
    return codes.compactMap { code in
      let id = code.text("id", .required)
      let title = code.localizedText("title", .required)
      code.finish()
      guard let id, let title else { return nil }
      guard seen.insert(id).inserted else {
        code.report("module.duplicate-code", "the code '\(id)' is there twice", at: "id")
        return nil
      }
      return Dimension.Code(id: id, title: title)
    }
  }

  func groups(_ reader: MappingReader) -> [ModuleGroup] {
    (reader.mappings("groups", as: "a group") ?? []).compactMap { group in
      defer { group.finish() }
      let id = group.id("id", .required)
      let title = group.localizedText("title", .required)
      guard let id, let title else { return nil }
      return ModuleGroup(id: id, title: title)
    }
  }
}
