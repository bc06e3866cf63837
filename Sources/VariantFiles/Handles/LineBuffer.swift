internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A line that may be written into, used again for each.
///
/// The corresponding C type is `kstring_t`.
@safe struct LineBuffer: ~Copyable {
  let current: UnsafeMutablePointer<kstring_t>

  init() {
    unsafe current = .allocate(capacity: 1)
    unsafe current.initialize(to: kstring_t())
    HandleCount.opened()
  }

  deinit {
    unsafe free(current.pointee.s)
    unsafe current.deallocate()
    HandleCount.closed()
  }

  /// The current line without its end mark.
  var line: LineBytes {
    unsafe LineBytes(current.pointee)
  }

  /// Makes the line a copy of another one; `false` without memory. Wraps `kputsn`.
  func take(_ line: LineBytes) -> Bool {
    unsafe current.pointee.l = 0
    guard let start = unsafe line.start else { return false }
    return unsafe kputsn(start, line.count, current) >= 0
  }

  /// Makes the line one of the fixed columns of another and some of its cells; `false` without
  /// memory.
  ///
  /// - Parameter fixed: Bytes before the first cell.
  func take(_ line: LineBytes, fixed: Int, _ cells: [Range<Int>]) -> Bool {
    unsafe current.pointee.l = 0
    guard let start = unsafe line.start, unsafe kputsn(start, fixed, current) >= 0 else {
      return false
    }
    for (number, cell) in cells.enumerated() {
      if number > 0, unsafe kputc(LineBytes.tab, current) < 0 { return false }
      guard unsafe kputsn(start + cell.lowerBound, cell.count, current) >= 0 else { return false }
    }
    return true
  }
}
