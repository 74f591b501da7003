import FileAccess
import Glibc
import ReportingCore
import YAMLSource

// Reads every file of a list (one path a line) into a tree and prints how many values were read,
// how many letters their texts have, and the CPU seconds that it took.

func seconds() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
  return seconds(usage.ru_utime) + seconds(usage.ru_stime)
}

func count(_ node: YAMLNode) -> (values: Int, letters: Int) {
  var total = (values: 1, letters: node.textLength)
  for item in node.elements {
    let part = count(item)
    total.values += part.values
    total.letters += part.letters
  }
  for (key, value) in node.entries {
    for part in [count(key), count(value)] {
      total.values += part.values
      total.letters += part.letters
    }
  }
  return total
}

guard CommandLine.arguments.count >= 2, let list = fopen(CommandLine.arguments[1], "r") else {
  print("usage: yaml-trees LIST [--check]")
  exit(64)
}
let checks = CommandLine.arguments.contains("--check")
var paths: [String] = []
while let line = readLineOf(list) { paths.append(line) }
fclose(list)

func readLineOf(_ file: UnsafeMutablePointer<FILE>) -> String? {
  var line: UnsafeMutablePointer<CChar>?
  var capacity = 0
  defer { free(line) }
  let length = getline(&line, &capacity, file)
  guard length > 0, let line else { return nil }
  return String(cString: line).split(separator: "\n").first.map(String.init)
}

let collector = DiagnosticCollector()
var values = 0
var letters = 0
var entries = 0
for path in paths {
  let bytes = try FileAccess.read(path, limit: 1 << 30)
  guard
    let node = YAMLReader.read(
      bytes, path: path, limits: YAMLLimits(bytes: 1 << 30, nodes: 1 << 30), into: collector)
  else { continue }
  entries += node.count
  if checks {
    let part = count(node)
    values += part.values
    letters += part.letters
  }
}
guard !collector.hasErrors else {
  for finding in collector.diagnostics.prefix(5) { print(finding.message) }
  exit(1)
}
if checks {
  print("values \(values) letters \(letters)")
} else {
  print("cpu \(seconds()) entries \(entries)")
}
