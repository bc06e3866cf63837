internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The raw bytes of one data line, looked at without copying.
///
/// Valid until the buffer it came from is read into again.
@safe struct LineBytes {
  let start: UnsafeMutablePointer<CChar>?
  let count: Int

  init(_ line: kstring_t) {
    unsafe start = unsafe line.s
    count = unsafe Int(line.l)
  }

  init(start: UnsafeMutablePointer<CChar>, count: Int) {
    unsafe self.start = unsafe start
    self.count = count
  }

  static let tab: Int32 = 9
  static let newline: Int32 = 10

  /// Offset of the first tab at or after `offset`, or of the line's end.
  @inline(__always)
  func fieldEnd(from offset: Int) -> Int {
    guard let start = unsafe start, offset < count else { return count }
    guard let found = unsafe memchr(start + offset, Self.tab, count - offset) else { return count }
    return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(start)
  }

  /// Whether a NUL stands in the line, at which htslib would stop to read it.
  var holdsNUL: Bool {
    guard let start = unsafe start else { return false }
    return unsafe memchr(start, 0, count) != nil
  }

  /// Whether a byte below 32 other than the tab stands in the line: no VCF allows one, and htslib
  /// takes some for marks of its own.
  var holdsControl: Bool {
    guard let start = unsafe start else { return false }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return unsafe bytes.contains { $0 < 32 && $0 != Self.tab }
  }

  /// The byte at `offset`, 0 beyond the line.
  @inline(__always)
  subscript(offset: Int) -> UInt8 {
    guard let start = unsafe start, offset < count else { return 0 }
    return unsafe UInt8(bitPattern: start[offset])
  }

  /// The bytes `range` as text.
  func text(_ range: Range<Int>) -> String {
    guard let start = unsafe start else { return "" }
    let bytes = unsafe UnsafeRawBufferPointer(start: start + range.lowerBound, count: range.count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }

  /// A copy of the bytes.
  var bytes: [UInt8] {
    guard let start = unsafe start else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// A decimal number filling `range`; `nil` for anything but 1 to 18 digits.
  @inline(__always)
  func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 18 else { return nil }
    var value = 0
    for offset in range {
      let digit = self[offset] &- 48
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// Number of tab-separated columns.
  var columnCount: Int {
    var columns = 1
    var offset = fieldEnd(from: 0)
    while offset < count {
      columns += 1
      offset = fieldEnd(from: offset + 1)
    }
    return columns
  }
}
