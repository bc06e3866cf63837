public import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Runs programs as a shell would: arguments in, bytes and an exit code out.
public enum Tool {
  /// What a program left behind.
  public struct Outcome: Sendable, Equatable {
    public let stdout: Data
    public let stderr: Data
    /// The exit code; 128 and the signal's number when a signal ended it.
    public let exit: Int32

    /// Standard output as text.
    public var out: String { String(decoding: stdout, as: UTF8.self) }
    /// Standard error as text.
    public var err: String { String(decoding: stderr, as: UTF8.self) }
  }

  /// Why a program could not be started.
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// The program of this name on the PATH.
  public static func find(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(fileURLWithPath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
  }

  /// Whether all of these programs are installed.
  public static func areInstalled(_ names: String...) -> Bool {
    names.allSatisfy { find($0) != nil }
  }

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - stdin: At most 60,000 bytes, handed over by a pipe; `nil` is an empty input.
  ///   - environment: Changes of this process's environment; `nil` removes a variable.
  @discardableResult
  public static func run(
    _ program: URL, _ arguments: [String], stdin: Data? = nil, directory: URL = PackageRoot.url,
    environment: [String: String?] = [:]
  ) throws -> Outcome {
    let folder = try TemporaryFolder()
    let out = folder.path("out")
    let err = folder.path("err")
    let input = try pipe(holding: stdin ?? Data())
    defer { close(input) }

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 1, out, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, err, flags, 0o600)

    var variables = ProcessInfo.processInfo.environment
    for (name, value) in environment { variables[name] = value }
    // The shell changes the folder: posix_spawn can do so on some systems only.
    let line =
      ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", directory.path, program.path] + arguments
    let words = line.map { strdup($0) } + [nil]
    let values = variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + values).forEach { free($0) } }

    var child = pid_t()
    let code = posix_spawn(&child, line[0], &actions, nil, words, values)
    guard code == 0 else {
      throw Failure(description: "\(program.path): \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1, errno == EINTR {}
    let signal = status & 0x7f
    return Outcome(
      stdout: try Data(contentsOf: URL(fileURLWithPath: out)),
      stderr: try Data(contentsOf: URL(fileURLWithPath: err)),
      exit: signal == 0 ? (status >> 8) & 0xff : 128 + signal)
  }

  /// The reading end of a pipe that holds these bytes and then ends.
  private static func pipe(holding data: Data) throws -> Int32 {
    guard data.count <= 60_000 else {
      throw Failure(description: "a pipe holds no \(data.count) bytes")
    }
    var ends: [Int32] = [0, 0]
    #if canImport(Glibc)
      let code = Glibc.pipe(&ends)
    #else
      let code = Darwin.pipe(&ends)
    #endif
    guard code == 0 else { throw Failure(description: String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    let written = data.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
    guard written == data.count else {
      close(ends[0])
      throw Failure(description: "the pipe took \(written) of \(data.count) bytes")
    }
    return ends[0]
  }
}
