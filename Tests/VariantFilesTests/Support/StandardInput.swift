import Foundation

/// Runs `body` with the file as standard input, read directly or through a pipe.
///
/// Only for a process of its own: while the descriptor 0 is closed, a test beside it would get it.
func withStandardInput<T>(from path: String, piped: Bool = false, _ body: () throws -> T) throws
  -> T
{
  let saved = dup(0)
  defer {
    dup2(saved, 0)
    close(saved)
  }
  guard piped else {
    let file = open(path, O_RDONLY)
    dup2(file, 0)
    close(file)
    return try body()
  }
  let process = Process()
  let pipe = Pipe()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = ["cat", path]
  process.standardOutput = pipe
  process.standardError = FileHandle.nullDevice
  process.standardInput = FileHandle.nullDevice
  try process.run()
  dup2(pipe.fileHandleForReading.fileDescriptor, 0)
  try pipe.fileHandleForReading.close()
  defer { process.waitUntilExit() }
  return try body()
}
