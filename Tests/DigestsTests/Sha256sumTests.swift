import Digests
import Foundation
import Testing

/// Every length around one, two and three blocks, held against another implementation.
struct Sha256sumTests {
  @Test(.enabled(if: sha256sum != nil, "sha256sum is not installed"))
  func `every length from 0 to 200 agrees with sha256sum`() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "azadose-digests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }

    let messages = (0...200).map { length in (0..<length).map { UInt8(($0 * 7 + length) % 256) } }
    let paths = messages.indices.map { folder.appending(path: "\($0)") }
    for (message, path) in zip(messages, paths) { try Data(message).write(to: path) }

    let lines = try output(of: try #require(sha256sum), arguments: paths.map(\.path))
      .split(separator: "\n")
    try #require(lines.count == messages.count)
    for (message, line) in zip(messages, lines) {
      #expect(line.hasPrefix(SHA256Digest.of(message).description), "length \(message.count)")
    }
  }

  private func output(of program: String, arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Where the program is on the search path, if it is installed.
private let sha256sum: String? =
  (ProcessInfo.processInfo.environment["PATH"] ?? "")
  .split(separator: ":")
  .map { "\($0)/sha256sum" }
  .first { FileManager.default.isExecutableFile(atPath: $0) }
