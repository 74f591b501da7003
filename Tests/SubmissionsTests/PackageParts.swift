import TestSupport

/// The parts of ZIP packages, such as Word files, those of packages in them included.
enum PackageParts {
  /// The parts with their names, in the order of the directory.
  static func list(of bytes: [UInt8], _ package: String) throws -> [(String, [UInt8])] {
    let reader = try PlainZIPReader(bytes)
    var parts: [(String, [UInt8])] = []
    for name in reader.names {
      let content = reader.files[name] ?? []
      parts.append(("\(package)!\(name)", content))
      // The workbook behind a chart is a package in the package.
      if name.hasSuffix(".xlsx") { parts += try list(of: content, "\(package)!\(name)") }
    }
    return parts
  }
}
