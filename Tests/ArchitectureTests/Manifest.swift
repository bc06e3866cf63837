import AzadoseTestSupport
import Foundation

/// What `Package.swift` declares, as SwiftPM itself understands it.
struct Manifest {
  /// Modules that each target outside the tests depends on, by the target's name.
  let sourceTargets: [String: Set<String>]

  /// Asks `swift package dump-package`, in a build folder of its own: the
  /// running `swift test` holds the lock of the usual one.
  static func read() throws -> Manifest {
    let scratch = FileManager.default.temporaryDirectory
      .appending(path: "azadose-manifest-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: scratch) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "package", "--package-path", PackageRoot.url.path, "--scratch-path", scratch.path,
      "dump-package",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure.dumpPackage }
    return try Manifest(json: data)
  }

  private init(json: Data) throws {
    guard let package = try JSONSerialization.jsonObject(with: json) as? [String: Any],
      let targets = package["targets"] as? [[String: Any]]
    else { throw Failure.unexpectedJSON }
    var found: [String: Set<String>] = [:]
    for target in targets where ["regular", "executable", "system"].contains(target.type) {
      guard let name = target["name"] as? String, !name.hasSuffix("TestSupport") else { continue }
      found[name] = target.dependencyNames
    }
    sourceTargets = found
  }

  enum Failure: Error { case dumpPackage, unexpectedJSON }
}

extension [String: Any] {
  /// `regular`, `executable`, `system`, `plugin` or `test`.
  fileprivate var type: String { self["type"] as? String ?? "" }

  /// `[{"byName": ["Rules", null]}, {"product": ["Yams", "Yams", …]}]` names Rules and Yams.
  fileprivate var dependencyNames: Set<String> {
    let entries = self["dependencies"] as? [[String: [Any]]] ?? []
    return Set(entries.flatMap(\.values).compactMap { $0.first as? String })
  }
}
