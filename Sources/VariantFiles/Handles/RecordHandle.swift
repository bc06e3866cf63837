internal import CHTSlib

/// One record, used again for each that is read. The corresponding C type is `bcf1_t`.
@safe struct RecordHandle: ~Copyable {
  let raw: UnsafeMutablePointer<bcf1_t>

  /// Wraps `bcf_init`.
  init(path: String) throws(VariantFileError) {
    guard let record = unsafe bcf_init() else { throw .outOfMemory(path) }
    unsafe raw = record
    HandleCount.opened()
  }

  deinit {
    unsafe bcf_destroy(raw)
    HandleCount.closed()
  }
}
