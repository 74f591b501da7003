import DelimitedText
import FileAccess

/// The list of the files that imports wrote, with a digest of each.
struct ImportManifest: Equatable {
  private var digests: [String: Set<String>] = [:]

  /// The list of a plan's files.
  init(_ files: [PlannedFile]) {
    for file in files { digests[file.path] = [Digest.of(file.bytes)] }
  }

  /// The list kept in a workspace; empty when there is none, or it cannot be read: every file then
  /// counts as somebody's own, which is the careful reading.
  init(reading path: String, in folder: String) {
    let bytes: [UInt8]
    do throws(FileAccessError) {
      bytes = try FileAccess.content(of: path, inside: folder, limit: 16 << 20) ?? []
    } catch {
      return
    }
    for row in DelimitedReader.read(bytes, path: path).rows where row.count == 2 {
      digests[row[0].text, default: []].insert(row[1].text)
    }
  }

  /// The paths listed.
  var paths: Set<String> { Set(digests.keys) }

  /// Whether a content is one that an import wrote.
  func has(_ digest: String, for path: String) -> Bool { digests[path]?.contains(digest) == true }

  /// Both lists.
  func merged(with other: ImportManifest) -> ImportManifest {
    var merged = self
    merged.digests.merge(other.digests) { $0.union($1) }
    return merged
  }

  /// The list as a file.
  var bytes: [UInt8] {
    var writer = DelimitedWriter()
    writer.append(texts: ["path", "digest"])
    for (path, marks) in digests.sorted(by: { $0.key < $1.key }) {
      for mark in marks.sorted() { writer.append(texts: [path, mark]) }
    }
    return writer.bytes
  }
}
