import Foundation

/// The bytes of a file of results, read once: a pipe gives them once only.
public struct OutsideCallSource: Sendable {
  /// How messages and reports name it.
  let name: String
  let bytes: Data

  /// A file above this is no file of results.
  private static let sizeLimit = 64 << 20

  /// Reads a file, a pipe, or with `-` the standard input.
  ///
  /// - Throws: `OutsideCallError` when it cannot be read.
  public init(path: String) throws(OutsideCallError) {
    try self.init(path: path, limit: Self.sizeLimit)
  }

  /// - Parameter limit: How many bytes a file may have.
  init(path: String, limit: Int) throws(OutsideCallError) {
    name = path == "-" ? "standard input" : path
    let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let handle, let bytes = try? Self.bytes(of: handle, limit) else {
      throw OutsideCallError(name, "the file cannot be read", "check its name and rights")
    }
    guard bytes.count <= limit else {
      throw OutsideCallError(name, "the file is too large for results", "give the right file")
    }
    self.bytes = bytes
  }

  /// At most one byte more than the limit.
  private static func bytes(of handle: FileHandle, _ limit: Int) throws -> Data {
    var bytes = Data()
    while bytes.count <= limit,
      let part = try handle.read(upToCount: min(1 << 20, limit + 1 - bytes.count)),
      !part.isEmpty
    {
      bytes += part
    }
    return bytes
  }
}
