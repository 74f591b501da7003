import Digests
import ReportingCore
import Sealing

extension DeliveryMaker {
  /// The packages, with what goes wrong on their way.
  mutating func packages(
    _ keys: inout [SimulatedKey], annex: [UInt8]?
  ) throws(SimulationError) -> [SimulatedPackage] {
    var content = content(annex: annex)
    let kind = simulation.schedule.delivery(of: number)
    if kind == .sameID, let other = cityWithoutTroubles() {
      content.record.city.id = other
      let file = "\(content.record.packageName)_from-city-\(number).cityrights"
      keys.append(SimulatedKey(city: other, key: city.key.publicKey))
      list(.sameID, file: file, "bears the id of '\(other)'")
      return [
        SimulatedPackage(
          file: file, bytes: try seal(content, with: city.key), revision: 1, fate: .otherCity)
      ]
    }
    let name = content.record.packageName
    let bytes = try seal(content, with: city.key)
    let first = SimulatedPackage(
      file: "\(name).cityrights", bytes: bytes, revision: 1, fate: .accepted)
    switch kind {
    case .sentTwice:
      let again = SimulatedPackage(
        file: "\(name)_again.cityrights", bytes: bytes, revision: 1, fate: .known)
      list(.sentTwice, file: again.file, "the same bytes as \(first.file)")
      return [first, again]
    case .revision, .revisionWithoutReplaces, .strayRevision, .olderRevision:
      return try revisions(first, content, kind ?? .revision)
    case .damagedByte, .truncated: return [damaged(first, kind ?? .truncated)]
    case .unsigned, .unknownKey, .foreignKey, .wrongSignature, .changedFile, .addedFile,
      .removedFile:
      return [try spoiled(first, name, kind ?? .unsigned)]
    case .foreignLineEnds, .byteOrderMark, .otherColumns, .paddedValues, .raggedRow,
      .proseInPeriod, .headerOnly:
      return [try otherTable(first, name, kind ?? .headerOnly)]
    default: return [first]
    }
  }

  /// The id of the newest city before this one that brings its package without any trouble.
  private func cityWithoutTroubles() -> String? {
    for other in stride(from: number - 1, through: 1, by: -1)
    where simulation.schedule.delivery(of: other) == nil {
      return simulation.city(other).id
    }
    return nil
  }

  // MARK: Revisions

  private mutating func revisions(
    _ first: SimulatedPackage, _ content: PackageContent, _ kind: Trap.Kind
  ) throws(SimulationError) -> [SimulatedPackage] {
    var content = content
    content.record.revision = 2
    switch kind {
    case .revisionWithoutReplaces: content.record.replaces = nil
    case .strayRevision:
      content.record.replaces = SHA256Digest(of: "a package that nobody has, \(city.id)")
    default:
      content.record.replaces = PackageVerifier(trust: TrustStore())
        .claimedIdentity(of: first.bytes)
    }
    let place = content.observations.firstIndex {
      if case .value = $0.outcome { $0.breakdown.isTotal } else { false }
    }
    if let place, case .value(let value) = content.observations[place].outcome {
      content.observations[place].outcome = .value(
        ExactMath.rounded(value * 1.02 + 1, decimals: 1))
    }
    let file = "\(content.record.packageName).cityrights"
    let fate: SimulatedPackage.Fate =
      switch kind {
      case .revisionWithoutReplaces: .refused("seal.revision")
      case .strayRevision: .notFollowing("seal.succession")
      default: .accepted
      }
    let second = SimulatedPackage(
      file: file, bytes: try seal(content, with: city.key), revision: 2, fate: fate)
    guard kind == .olderRevision else {
      list(kind, file: file, "revision 2")
      return [first, second]
    }
    let again = SimulatedPackage(
      file: "\(content.record.packageName)_again-r1.cityrights", bytes: first.bytes, revision: 1,
      fate: .notFollowing("seal.replay"))
    list(kind, file: again.file, "revision 1 again after revision 2")
    return [first, second, again]
  }

  // MARK: On the way

  private mutating func damaged(
    _ package: SimulatedPackage, _ kind: Trap.Kind
  ) -> SimulatedPackage {
    var package = package
    if kind == .truncated {
      package.bytes.removeLast(package.bytes.count / 3)
    } else {
      // In the middle of a file's content, not in what the ZIP format says of it.
      let place = package.bytes.count / 2
      package.bytes[place] ^= 0x04
    }
    package.fate = .refused("seal.archive")
    list(kind, file: package.file, kind == .truncated ? "a third is missing" : "one bit was turned")
    return package
  }

  private mutating func spoiled(
    _ package: SimulatedPackage, _ name: String, _ kind: Trap.Kind
  ) throws(SimulationError) -> SimulatedPackage {
    var package = package
    var bag = try PackageBag(package.bytes, folder: name)
    let tagManifest = "tagmanifest-sha256.txt"
    let finding: String
    switch kind {
    case .unsigned:
      bag.remove(PackageBag.signature)
      finding = "seal.unsigned"
    case .unknownKey:
      bag.sign(tagManifest, key: SimulationKey.secretKey(seed: ~simulation.seed, number))
      finding = "seal.unknown-key"
    case .foreignKey:
      guard number > 1 else { return package }
      bag.sign(tagManifest, key: simulation.city(number - 1).key)
      finding = "seal.foreign-key"
    case .wrongSignature:
      bag.sign("bagit.txt", key: city.key)
      finding = "seal.signature"
    case .changedFile:
      var table = bag[PackageBag.observations]
      if let digit = table.lastIndex(where: { (0x31...0x38).contains($0) }) { table[digit] += 1 }
      bag[PackageBag.observations] = table
      finding = "seal.changed"
    case .addedFile:
      bag["data/documents/added.md"] = Array("# Added on the way\n".utf8)
      finding = "seal.extra-file"
    default:
      bag.remove(PackageBag.observations)
      finding = "seal.missing-file"
    }
    package.bytes = try bag.package()
    package.fate = .refused(finding)
    list(kind, file: package.file, "to be refused: \(finding)")
    return package
  }

  // MARK: Tables of other programs

  private mutating func otherTable(
    _ package: SimulatedPackage, _ name: String, _ kind: Trap.Kind
  ) throws(SimulationError) -> SimulatedPackage {
    var package = package
    var bag = try PackageBag(package.bytes, folder: name)
    var lines = String(decoding: bag[PackageBag.observations], as: UTF8.self)
      .split(separator: "\n").map(String.init)
    func fields(_ line: String) -> [String] {
      line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    var start: [UInt8] = []
    var end = "\n"
    var fate = SimulatedPackage.Fate.refused("seal.observations")
    switch kind {
    case .foreignLineEnds: end = "\r\n"
    case .byteOrderMark: start = [0xEF, 0xBB, 0xBF]
    case .otherColumns:
      lines = lines.map { line in
        var fields = fields(line)
        fields.append(fields.remove(at: 3))
        return fields.joined(separator: ",")
      }
    case .paddedValues:
      for place in lines.indices.dropFirst() {
        var row = fields(lines[place])
        if !row[3].isEmpty { row[3] = " \(row[3]) " }
        lines[place] = row.joined(separator: ",")
      }
      fate = .accepted
    case .raggedRow:
      lines[lines.count - 1] += ",see annex"
      fate = .unreadable("csv.too-many-fields")
    case .proseInPeriod:
      var row = fields(lines[lines.count - 1])
      row[1] = "most recent year"
      lines[lines.count - 1] = row.joined(separator: ",")
      fate = .unreadable("csv.period")
    default:
      lines.removeLast(lines.count - 1)
      fate = .unreadable("csv.header-only")
    }
    bag.replaceTable(start + Array((lines.joined(separator: end) + end).utf8), key: city.key)
    package.bytes = try bag.package()
    package.fate = fate
    list(kind, file: package.file, "a table that another program made")
    return package
  }
}
