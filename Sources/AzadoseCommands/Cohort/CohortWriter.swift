import Foundation

/// Writes the rows of a cohort: to standard output, or to a file that has its name only once it is
/// whole.
struct CohortWriter {
  private let path: String?
  private let handle: FileHandle
  private let names: [String]
  private var buffer: [UInt8] = []

  /// Bytes that are written at once.
  private static let size = 1 << 20

  /// - Throws: `OutputError` where the file cannot be made.
  init(_ path: String?, genes: [String]) throws {
    let path = path == "-" ? nil : path
    self.path = path
    if let path {
      let partial = Self.partial(path)
      guard FileManager.default.createFile(atPath: partial, contents: nil),
        let handle = FileHandle(forWritingAtPath: partial)
      else { throw OutputError(file: partial) }
      self.handle = handle
    } else {
      handle = .standardOutput
    }
    names = CohortRow.columnNames(genes: genes)
    buffer = Self.line(names)
  }

  mutating func write(_ row: CohortRow) throws {
    buffer += Self.line(row.cells(of: names))
    if buffer.count >= Self.size { try flush() }
  }

  /// Writes what is left, and gives the file its name.
  mutating func finish() throws {
    try flush()
    guard let path else { return }
    do {
      try handle.synchronize()
      try handle.close()
    } catch {
      throw OutputError(file: path)
    }
    // Foundation's replacement of a file is none of one step; `rename` is (POSIX).
    guard rename(Self.partial(path), path) == 0 else { throw OutputError(file: path) }
  }

  /// Takes the unfinished file away.
  func abandon() {
    guard let path else { return }
    try? FileManager.default.removeItem(atPath: Self.partial(path))
  }

  private mutating func flush() throws {
    do {
      try handle.write(contentsOf: Data(buffer))
      buffer.removeAll(keepingCapacity: true)
    } catch {
      throw OutputError(file: path.map(Self.partial) ?? "standard output")
    }
  }

  private static func partial(_ path: String) -> String { path + ".partial" }

  private static func line(_ cells: [String]) -> [UInt8] {
    Array(cells.joined(separator: "\t").utf8) + [UInt8(ascii: "\n")]
  }
}
