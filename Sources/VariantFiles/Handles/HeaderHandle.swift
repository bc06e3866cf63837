internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

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

  /// A header with the first samples alone; `nil` where there is no memory for it. Wraps
  /// `bcf_hdr_subset`.
  ///
  /// - Parameter names: Of the first samples, as the header has them.
  func narrowed(to names: ArraySlice<String>) -> HeaderHandle? {
    var texts = unsafe names.map { unsafe strdup($0) }
    defer { unsafe texts.forEach { unsafe free($0) } }
    var places = [Int32](repeating: 0, count: max(names.count, 1))
    let made = unsafe texts.withUnsafeMutableBufferPointer { texts in
      unsafe places.withUnsafeMutableBufferPointer { places in
        unsafe bcf_hdr_subset(
          raw, Int32(names.count), texts.baseAddress, places.baseAddress)
      }
    }
    return unsafe made.map { unsafe HeaderHandle(owning: $0) }
  }
}
