import AzadoseTestSupport
import Foundation

extension TemporaryFolder {
  /// The bytes of a file at a path.
  func data(_ path: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

  /// Sets the time of the file's last change, seconds since 1970.
  func touch(_ path: String, at seconds: Double) throws {
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: path)
  }
}
