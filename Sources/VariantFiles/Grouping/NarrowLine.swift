internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A VCF line with one cell for all samples that are alike, for `vcf_parse`.
///
/// The corresponding C type is `kstring_t`.
@safe struct NarrowLine: LineBuffer, ~Copyable {
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

  /// Takes the fixed columns of a line and some of its cells; `false` without memory.
  func take(_ line: LineBytes, fixed: Int, _ cells: [Range<Int>]) -> Bool {
    guard let source = unsafe line.start else { return false }
    let size = fixed + cells.reduce(0) { $0 + $1.count + 1 }
    if unsafe current.pointee.m <= size {
      guard let grown = unsafe realloc(current.pointee.s, size + 1) else { return false }
      unsafe current.pointee.s = unsafe grown.assumingMemoryBound(to: CChar.self)
      unsafe current.pointee.m = size + 1
    }
    guard let target = unsafe current.pointee.s else { return false }
    unsafe memcpy(target, source, fixed)
    var offset = fixed
    for cell in cells {
      unsafe memcpy(target + offset, source + cell.lowerBound, cell.count)
      unsafe target[offset + cell.count] = CChar(LineBytes.tab)
      offset += cell.count + 1
    }
    // The last tab ends the line.
    unsafe target[offset - 1] = 0
    unsafe current.pointee.l = offset - 1
    return true
  }
}
