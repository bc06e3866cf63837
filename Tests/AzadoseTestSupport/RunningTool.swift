public import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that is still running, and may be sent a signal.
public final class RunningTool: Sendable {
  private let child: pid_t

  /// Starts a program without input and output, with the signals as a terminal gives them.
  public init(_ program: URL, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, flags) in [(Int32(0), O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] {
      posix_spawn_file_actions_addopen(&actions, number, "/dev/null", flags, 0)
    }
    // Whoever runs the tests in the background has these signals ignored, and the threads of the
    // tests block them; children inherit both.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM] { sigaddset(&signals, signal) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    let words = ([program.path] + arguments).map { strdup($0) } + [nil]
    let values = ProcessInfo.processInfo.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + values).forEach { free($0) } }
    var child = pid_t()
    let code = posix_spawn(&child, program.path, &actions, &attributes, words, values)
    guard code == 0 else {
      throw Tool.Failure(description: "\(program.path): \(String(cString: strerror(code)))")
    }
    self.child = child
  }

  public func send(_ signal: Int32) { kill(child, signal) }

  /// Waits for the end, and gives the exit code as a shell does: 128 and the signal's number.
  public func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? (status >> 8) & 0xff : 128 + signal
  }
}
