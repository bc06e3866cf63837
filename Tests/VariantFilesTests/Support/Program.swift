import AzadoseTestSupport
import Foundation

/// Programs that make compressed, binary and indexed files.
enum Program {
  /// Whether `bgzip`, `tabix`, `bcftools` and `gzip` are installed.
  static let areInstalled = Tool.areInstalled("bgzip", "tabix", "bcftools", "gzip")

  static let absence = "needs bgzip, tabix, bcftools and gzip"

  /// Runs a program, which must succeed; its standard output goes to a file if one is named.
  static func run(_ name: String, _ arguments: [String], output: String? = nil) throws {
    let command = ([name] + arguments).joined(separator: " ")
    guard let program = Tool.find(name) else { throw Failure(command: command) }
    let outcome = try Tool.run(program, arguments)
    guard outcome.exit == 0 else { throw Failure(command: command) }
    if let output { try outcome.stdout.write(to: URL(fileURLWithPath: output)) }
  }

  struct Failure: Error { let command: String }
}
