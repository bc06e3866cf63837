internal import CHTSlib

/// A parsed header, shared by all that need its dictionaries. The corresponding C type is `bcf_hdr_t`.
@safe final class HeaderHandle {
  let raw: UnsafeMutablePointer<bcf_hdr_t>

  /// Takes ownership.
  init(owning raw: UnsafeMutablePointer<bcf_hdr_t>) {
    unsafe self.raw = unsafe raw
    HandleCount.opened()
  }

  deinit {
    unsafe bcf_hdr_destroy(raw)
    HandleCount.closed()
  }

  /// Samples that a parsed record holds. The corresponding C macro is `bcf_hdr_nsamples`.
  var sampleCount: Int { unsafe Int(azadose_sample_count(raw)) }

  /// The contig of a record; `nil` for an id outside the header. Wraps `bcf_hdr_id2name`.
  func contigName(_ id: Int32) -> String? {
    guard id >= 0, unsafe id < raw.pointee.n.1, let name = unsafe bcf_hdr_id2name(raw, id) else {
      return nil
    }
    return unsafe String(cString: name)
  }

  /// The number of a contig in BCF records; `nil` when the header has none of that name.
  func contigID(_ name: String) -> Int32? {
    let id = unsafe bcf_hdr_name2id(raw, name)
    return id >= 0 ? id : nil
  }

  /// The name of a FILTER, INFO or FORMAT id. The corresponding C macro is `bcf_hdr_int2id`.
  func tagName(_ id: Int32) -> String? {
    guard let name = unsafe azadose_tag_name(raw, id) else { return nil }
    return unsafe String(cString: name)
  }
}
