#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A process started by this program. It is killed, and its end awaited, when the value ends, so
/// that none is left behind.
struct ChildProcess: ~Copyable {
  private let id: pid_t

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: The path of the program and its arguments.
  ///   - environment: Its whole environment.
  ///   - input: The descriptor that becomes its standard input and output; nil for none.
  ///   - errors: The descriptor that becomes its standard error; nil for none.
  init(
    _ arguments: [String], environment: [String: String], input: Int32?, errors: Int32?
  ) throws(RenderingError) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for target: Int32 in 0...2 {
      if let source = target == 2 ? errors : input {
        posix_spawn_file_actions_adddup2(&actions, source, target)
      } else {
        posix_spawn_file_actions_addopen(&actions, target, "/dev/null", O_RDWR, 0)
      }
    }
    // Each pointer list ends with nil, as C wants it.
    var argumentPointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    var variables: [UnsafeMutablePointer<CChar>?] = environment.sorted { $0.key < $1.key }
      .map { strdup("\($0.key)=\($0.value)") }
    argumentPointers.append(nil)
    variables.append(nil)
    defer { for pointer in argumentPointers + variables { free(pointer) } }
    var id: pid_t = 0
    let result = posix_spawn(&id, arguments[0], &actions, nil, argumentPointers, variables)
    guard result == 0 else {
      throw .backendMissing(
        "\(arguments[0]) cannot be started: \(String(cString: strerror(result))). "
          + TypstBackend.advice)
    }
    self.id = id
  }

  deinit {
    kill(id, SIGKILL)
    var status: Int32 = 0
    while waitpid(id, &status, 0) == -1, errno == EINTR {}
  }

  /// Waits for the process to end by itself; nil when it has not within the time, or was ended by
  /// a signal.
  consuming func exitStatus(within limit: Duration) -> Int32? {
    let deadline = ContinuousClock.now + limit
    var info = siginfo_t()
    while true {
      // The process is looked at and not yet taken away: that is for the end of the value.
      info.si_signo = 0
      let result = waitid(P_PID, id_t(id), &info, WEXITED | WNOHANG | WNOWAIT)
      if result == 0, info.si_signo == SIGCHLD {
        return info.si_code == CLD_EXITED ? info._sifields._sigchld.si_status : nil
      }
      guard result == 0 || errno == EINTR, ContinuousClock.now < deadline else { return nil }
      usleep(2000)
    }
  }
}
