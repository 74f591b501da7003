import Documents
import Glibc
import Rendering

/// CPU time of this process so far, user and system, in milliseconds.
func cpuTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) * 1_000 + Double(time.tv_nsec) / 1_000_000
}

/// Writes bytes to a file, and stops with a message when that fails.
func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "wb"), fwrite(bytes, 1, bytes.count, file) == bytes.count,
    fclose(file) == 0
  else {
    print("\(path) cannot be written")
    exit(1)
  }
}

let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "write" where arguments.count == 3:
  // One document in one cold process.
  write(
    try DOCXRenderer().render(Report(number: 1).document, named: "r")[0].bytes, to: arguments[2])
case "batch" where arguments.count == 3:
  let count = Int(arguments[2]) ?? 1_000
  let documents = (0..<count).map { Report(number: $0).document }
  for document in documents.prefix(20) { _ = try DOCXRenderer().render(document, named: "r") }
  let start = cpuTime()
  var bytes = 0
  for document in documents {
    bytes += try DOCXRenderer().render(document, named: "r")[0].bytes.count
  }
  let milliseconds = (cpuTime() - start) / Double(count)
  print(milliseconds, bytes / count)
default:
  print("usage: DOCXBenchmark write FILE | batch COUNT")
  exit(64)
}
