import Foundation

/// Programs that make compressed, binary and indexed files.
enum Program {
  /// Whether `bgzip`, `tabix`, `bcftools` and `gzip` are installed.
  static let areInstalled: Bool = ["bgzip", "tabix", "bcftools", "gzip"].allSatisfy {
    (try? run($0, ["--version"])) != nil
  }

  static let absence = "needs bgzip, tabix, bcftools and gzip"

  struct Failure: Error { let command: String }

  @discardableResult
  static func run(_ name: String, _ arguments: [String], output: String? = nil) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.standardError = FileHandle.nullDevice
    if let output {
      try Data().write(to: URL(fileURLWithPath: output))
      process.standardOutput = FileHandle(forWritingAtPath: output)
    } else {
      process.standardOutput = FileHandle.nullDevice
    }
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(command: ([name] + arguments).joined(separator: " "))
    }
    return process.terminationStatus
  }
}
