import Glibc
import Synchronization

/// What becomes of Ctrl-C, and of the signals by which a system ends a program.
///
/// The first signal asks the run to stop at its next step, so that a file is either there, whole,
/// or not there. A second one, or three seconds without a next step, ends the program at once;
/// files are put in their places by renaming, so even then none is half-written.
package enum Interruption {
  /// Thrown at the step at which a run stops.
  package struct Stopped: Error {
    package init() {}
  }

  /// The signal that asked the run to stop; 0 as long as none did.
  private static let signal = Atomic<Int32>(0)

  /// From here on signals stop the run instead of ending the program.
  package static func watch() {
    _ = signal.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGALRM] {
      var action = sigaction()
      // Whoever started the program with a signal ignored, as nohup does, wants it ignored.
      if number != SIGALRM, sigaction(number, nil, &action) == 0,
        unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
      {
        continue
      }
      action = sigaction()
      action.sa_flags = SA_RESTART
      // Only what may be called from a signal handler is called in it.
      action.__sigaction_handler.sa_handler = { number in
        let earlier = Interruption.signal.exchange(number, ordering: .relaxed)
        if earlier != 0 { _exit(128 + (number == SIGALRM ? earlier : number)) }
        alarm(3)
      }
      sigaction(number, &action, nil)
    }
  }

  /// Whether the run was asked to stop.
  package static var isRequested: Bool { signal.load(ordering: .relaxed) != 0 }

  /// What the program ends with, after the custom of shells: 130 after Ctrl-C.
  package static var exitCode: Int32 { 128 + signal.load(ordering: .relaxed) }
}
