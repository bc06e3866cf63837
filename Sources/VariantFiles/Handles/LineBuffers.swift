internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A line that may be written into, used again for each.
///
/// The corresponding C type is `kstring_t`.
@safe struct LineBuffers: ~Copyable {
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
}
