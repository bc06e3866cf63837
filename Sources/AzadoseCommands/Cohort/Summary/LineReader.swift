import Foundation
import Pharmacogenomics

/// Reads a table line by line and cell by cell, some megabytes at once.
struct LineReader {
  /// What messages call the file.
  let name: String
  private let handle: FileHandle
  private var buffer: [UInt8] = []

  /// Bytes that are read at once.
  private static let size = 1 << 20
  private static let tab = UInt8(ascii: "\t")
  private static let newline = UInt8(ascii: "\n")
  /// A longer line is none of a table.
  private static let longest = 1 << 24

  /// - Parameter path: A file, or `-` for the standard input.
  /// - Throws: `DecisionsProblem` for a file that cannot be opened.
  init(path: String) throws(DecisionsProblem) {
    name = path == "-" ? "standard input" : path
    guard path != "-" else {
      handle = .standardInput
      return
    }
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw DecisionsProblem(name, "it cannot be read; check that it is there and may be read")
    }
    self.handle = handle
  }

  /// Hands out every line with the ends of its cells.
  ///
  /// - Parameter body: Takes a buffer, where the line begins in it, and where each of its cells
  ///   ends, behind which a tab or the line's end stands; and the number of the line, from 1.
  /// - Throws: `DecisionsProblem` for a file that cannot be read or ends in the middle of a line.
  mutating func lines(
    _ body: (borrowing Span<UInt8>, _ begin: Int, _ ends: [Int], _ number: Int)
      throws(DecisionsProblem) -> Void
  ) throws(DecisionsProblem) {
    var number = 0
    while try fill() {
      buffer.removeFirst(try Self.scan(buffer.span, &number, body))
      if buffer.count > Self.longest {
        throw DecisionsProblem(name, line: number + 1, "the line has no end; this is no table")
      }
    }
    if !buffer.isEmpty {
      throw DecisionsProblem(
        name, line: number + 1,
        "the file ends in the middle of a line; it is cut short, take the whole table")
    }
  }

  /// Hands out the whole lines of a buffer, and says where the rest of it begins.
  private static func scan(
    _ span: borrowing Span<UInt8>, _ number: inout Int,
    _ body: (borrowing Span<UInt8>, Int, [Int], Int) throws(DecisionsProblem) -> Void
  ) throws(DecisionsProblem) -> Int {
    var begin = 0
    var ends: [Int] = []
    for index in span.indices {
      let byte = span[index]
      guard byte <= newline, byte >= tab else { continue }
      ends.append(index)
      guard byte == newline else { continue }
      number += 1
      try body(span, begin, ends, number)
      ends.removeAll(keepingCapacity: true)
      begin = index + 1
    }
    return begin
  }

  /// Reads on; `false` at the end of the file.
  private mutating func fill() throws(DecisionsProblem) -> Bool {
    let data: Data?
    do {
      data = try handle.read(upToCount: Self.size)
    } catch {
      throw DecisionsProblem(name, "it cannot be read; check that it is a file")
    }
    guard let data, !data.isEmpty else { return false }
    buffer += data
    return true
  }
}

/// Why a table of decisions cannot be summed up.
struct DecisionsProblem: Error, CustomStringConvertible {
  private let place: String
  private let text: String

  init(_ file: String, line: Int? = nil, _ text: String) {
    place = file + (line.map { ":\($0)" } ?? "")
    self.text = text
  }

  var description: String { "\(place): \(text)".printable }
}
