import Foundation

/// Writes the rows of a cohort: to standard output, or to a file that has its name only once it is
/// whole.
struct CohortWriter {
  private let path: String?
  private let partial: String
  private let handle: FileHandle
  let line: CohortLine
  /// What is not yet written.
  var bytes: [UInt8] = []
  /// Rows that an interrupted run wrote, in order.
  let done: [CohortRow]

  /// Bytes that are written at once.
  private static let size = 1 << 20

  /// - Parameters:
  ///   - path: The finished file; `nil` is standard output.
  ///   - plan: What the bytes follow from.
  ///   - resumes: Whether the rows of an interrupted run stand.
  /// - Throws: `OutputError` where the file cannot be made.
  init(
    _ path: String?, genes: [String], as format: CohortFormat, plan: CohortPlan, resumes: Bool
  ) throws {
    self.path = path
    line = CohortLine(format, names: CohortRow.columnNames(genes: genes))
    guard let path else {
      (partial, handle, done) = ("", .standardOutput, [])
      bytes = line.head
      return
    }
    partial = "\(path).\(plan.name).partial"
    let found =
      resumes ? FileManager.default.contents(atPath: partial).flatMap(line.rows) : nil
    done = found?.rows ?? []
    if found == nil {
      guard FileManager.default.createFile(atPath: partial, contents: nil) else {
        throw OutputError(file: partial)
      }
    }
    guard let handle = FileHandle(forWritingAtPath: partial) else {
      throw OutputError(file: partial)
    }
    self.handle = handle
    do {
      try handle.truncate(atOffset: UInt64(found?.end ?? 0))
    } catch {
      throw OutputError(file: partial)
    }
    bytes = found == nil ? line.head : []
  }

  mutating func write(_ row: CohortRow) throws {
    line.append(row.cells(of: line.names), to: &bytes)
    try flushIfLarge()
  }

  /// Writes what was held back once it is worth it.
  mutating func flushIfLarge() throws {
    if bytes.count >= Self.size { try flush() }
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
    guard rename(partial, path) == 0 else { throw OutputError(file: "\(path) (from \(partial))") }
  }

  /// Takes the unfinished file away.
  func abandon() {
    guard path != nil else { return }
    try? FileManager.default.removeItem(atPath: partial)
  }

  /// Writes what was held back.
  mutating func flush() throws {
    do {
      try handle.write(contentsOf: Data(bytes))
      bytes.removeAll(keepingCapacity: true)
    } catch {
      throw OutputError(file: path == nil ? "standard output" : partial)
    }
  }
}
