import Foundation

/// A temporary folder that vanishes with the value.
final class Folder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("azadose-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  @discardableResult
  func write(_ text: String, as name: String) throws -> String {
    try write(Data(text.utf8), as: name)
  }

  @discardableResult
  func write(_ data: Data, as name: String) throws -> String {
    try data.write(to: url.appendingPathComponent(name))
    return path(name)
  }

  func data(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// Sets the time of the file's last change, seconds since 1970.
  func touch(_ path: String, at seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: path)
  }
}
