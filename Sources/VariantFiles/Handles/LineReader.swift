internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Reads a text line by line, in a memory of its own, where a line is looked at in place.
///
/// `hts_getline` looks for the line's end byte by byte and copies every line; of a whole genome
/// nearly all lines are passed over.
@safe struct LineReader: ~Copyable {
  /// What came of reading on.
  enum Outcome { case line, end, failure }

  /// Lines read so far, those of the header included.
  private(set) var number = 0
  private var bytes: UnsafeMutablePointer<CChar>
  private var capacity = 1 << 17
  /// Where the current line begins, and its bytes without the end mark.
  private var start = 0
  private var count = 0
  /// Where the next line begins.
  private var next = 0
  /// No line ends between `next` and here.
  private var searched = 0
  private var filled = 0
  private var isAtEnd = false
  /// The first column of some line before; without bytes where none is kept.
  private var column: UnsafeMutablePointer<CChar>
  private var columnLength = 0
  private var columnCapacity = 64

  init() {
    unsafe bytes = .allocate(capacity: capacity)
    unsafe column = .allocate(capacity: columnCapacity)
    HandleCount.opened()
  }

  deinit {
    unsafe bytes.deallocate()
    unsafe column.deallocate()
    HandleCount.closed()
  }

  /// The current line without its end mark, until the next one is read. At the file's end it is the
  /// last one.
  var line: LineBytes { unsafe LineBytes(start: bytes + start, count: count) }

  /// Begins anew after the file has moved, or after its header.
  mutating func begin(line: Int) {
    number = line
    (start, count, next, searched, filled, columnLength) = (0, 0, 0, 0, 0, 0)
    isAtEnd = false
  }

  /// Reads the next line.
  @inline(__always)
  mutating func advance(_ file: borrowing FileHandle) -> Outcome {
    while true {
      if let end = unsafe memchr(bytes + searched, LineBytes.newline, filled - searched) {
        let offset = unsafe UnsafeRawPointer(end) - UnsafeRawPointer(bytes)
        take(to: offset, dropsReturn: true)
        next = offset + 1
        searched = next
        return .line
      }
      searched = filled
      if isAtEnd {
        guard next < filled else { return .end }
        // Like htslib: a plain text's last line keeps its return where no newline follows.
        take(to: filled, dropsReturn: file.packing != .plain)
        next = filled
        return .line
      }
      guard fill(file) else { return .failure }
    }
  }

  /// Keeps the first `length` bytes of the line for `hasColumn`; a NUL may be among them.
  mutating func keepColumn(_ length: Int) {
    if length > columnCapacity {
      unsafe column.deallocate()
      columnCapacity = length
      unsafe column = .allocate(capacity: length)
    }
    unsafe column.update(from: bytes + start, count: length)
    columnLength = length
  }

  /// Whether the line's first column is the one that was kept.
  @inline(__always)
  func hasColumn() -> Bool {
    guard columnLength > 0, columnLength <= count else { return false }
    let isEnded =
      unsafe columnLength == count || bytes[start + columnLength] == CChar(LineBytes.tab)
    return unsafe isEnded && memcmp(bytes + start, column, columnLength) == 0
  }

  /// Takes every line for one of another first column, until one is kept again.
  mutating func dropColumn() { columnLength = 0 }

  @inline(__always)
  private mutating func take(to end: Int, dropsReturn: Bool) {
    start = next
    count = end - next
    if unsafe dropsReturn && count > 0 && bytes[end - 1] == 13 { count -= 1 }
    number += 1
  }

  /// Reads on behind what is there; `false` for damage. Wraps `bgzf_read` and `hread`.
  private mutating func fill(_ file: borrowing FileHandle) -> Bool {
    if next > 0, next < filled {
      unsafe memmove(bytes, bytes + next, filled - next)
      (start, count) = (0, 0)
      (filled, searched, next) = (filled - next, searched - next, 0)
    }
    // Where no line is open, the last line stays in place until there are bytes to put there.
    let target = next == filled ? 0 : filled
    guard let stream = unsafe file.stream else {
      makeRoom(target + Self.piece)
      let read = unsafe hread(file.raw.pointee.fp.hfile, bytes + target, Self.piece)
      return read >= 0 && put(read, at: target)
    }
    var read = 0
    var first: CChar = 0
    if unsafe stream.pointee.block_offset >= stream.pointee.block_length {
      read = unsafe bgzf_read(stream, &first, 1)
      guard read > 0 else { return read == 0 && !file.isDamaged && put(0, at: target) }
    }
    // No more than the block holds: what follows may be damaged, and comes later.
    let rest = unsafe Int(stream.pointee.block_length - stream.pointee.block_offset)
    makeRoom(target + read + rest)
    if read > 0 { unsafe bytes[target] = first }
    if rest > 0 {
      guard unsafe bgzf_read(stream, bytes + target + read, rest) == rest else { return false }
    }
    return !file.isDamaged && put(read + rest, at: target)
  }

  /// Notes what was read.
  private mutating func put(_ read: Int, at target: Int) -> Bool {
    if read == 0 {
      isAtEnd = true
      return true
    }
    if target == 0 { (next, searched) = (0, 0) }
    filled = target + read
    return true
  }

  private mutating func makeRoom(_ needed: Int) {
    guard needed > capacity else { return }
    capacity = max(needed, 2 * capacity)
    let wider = UnsafeMutablePointer<CChar>.allocate(capacity: capacity)
    unsafe memcpy(wider, bytes, filled)
    unsafe bytes.deallocate()
    unsafe bytes = unsafe wider
  }

  private static let piece = 1 << 16
}
