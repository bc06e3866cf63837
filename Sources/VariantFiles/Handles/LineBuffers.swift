internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Two line buffers used in turn, so that the line before stays readable.
///
/// The corresponding C type is `kstring_t`.
@safe struct LineBuffers: LineBuffer, ~Copyable {
  private(set) var current: UnsafeMutablePointer<kstring_t>
  private(set) var previous: UnsafeMutablePointer<kstring_t>

  init() {
    unsafe current = .allocate(capacity: 1)
    unsafe previous = .allocate(capacity: 1)
    unsafe current.initialize(to: kstring_t())
    unsafe previous.initialize(to: kstring_t())
    HandleCount.opened()
  }

  deinit {
    unsafe free(current.pointee.s)
    unsafe free(previous.pointee.s)
    unsafe current.deallocate()
    unsafe previous.deallocate()
    HandleCount.closed()
  }

  /// Makes the current line the previous one; the next read overwrites the other.
  mutating func turn() {
    unsafe swap(&current, &previous)
  }
}
