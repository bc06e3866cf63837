public import Foundation

/// The built program, run as its users run it.
public enum Azadose {
  /// Found beside the test bundle, so a test runs what was built with it.
  ///
  /// `AZADOSE_BINARY` names another one: `make test` runs the release build, which answers
  /// seven times as fast.
  public static let binary: URL = {
    if let path = ProcessInfo.processInfo.environment["AZADOSE_BINARY"], !path.isEmpty {
      return URL(fileURLWithPath: path)
    }
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }
    var folder = bundle.map { URL(fileURLWithPath: $0) } ?? PackageRoot.url(of: ".build/debug/x")
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "azadose")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return file
      }
    }
    fatalError("no built azadose beside the tests: run 'swift build'")
  }()

  /// Runs the program to its end; paths are relative to the package unless `directory` is given.
  @discardableResult
  public static func run(
    _ arguments: [String], stdin: Data? = nil, directory: URL = PackageRoot.url,
    environment: [String: String?] = [:]
  ) throws -> Tool.Outcome {
    try Tool.run(
      binary, arguments, stdin: stdin, directory: directory, environment: environment)
  }

  /// Runs a command line that is split at its spaces.
  @discardableResult
  public static func run(_ line: String) throws -> Tool.Outcome {
    try run(line.split(separator: " ").map(String.init))
  }

  /// Runs `report --format json` and decodes it; `nil` when there is none.
  public static func report(
    _ file: String, _ more: [String] = [], weight: String = "72"
  ) throws -> ReportJSON? {
    let outcome = try run(["report", file, "--weight", weight, "--format", "json"] + more)
    guard outcome.exit == 0 else { return nil }
    return try ReportJSON(outcome.stdout)
  }
}
