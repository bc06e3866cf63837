internal import CHTSlib

/// Reads of INFO that do not depend on how the header declares a tag.
enum InfoField {
  /// Whether the record carries `tag`. Wraps `bcf_get_info`.
  static func isPresent(_ tag: String, in record: borrowing RecordHandle, header: HeaderHandle)
    -> Bool
  {
    unsafe bcf_get_info(header.raw, record.raw, tag) != nil
  }

  /// Every tag of INFO that azadose reads.
  static let read = [
    "END", "SVLEN", "MIN_DP", "R2", "DR2", "IMP", "IMPUTED", "TYPED", "GENOTYPED",
  ]

  /// The first tag that azadose reads and the record names twice: which one counts is unknown.
  static func repeated(in record: borrowing RecordHandle, header: HeaderHandle) -> String? {
    let fields = unsafe UnsafeBufferPointer(
      start: record.raw.pointee.d.info, count: Int(record.raw.pointee.n_info))
    let keys = unsafe fields.map { unsafe $0.key }
    return read.first { tag in
      let id = unsafe bcf_hdr_id2int(header.raw, BCF_DT_ID, tag)
      return id >= 0 && keys.count { $0 == id } > 1
    }
  }

  /// The single number of `tag`; `nil` when absent, `.` or no number. Wraps `bcf_get_info`.
  static func number(_ tag: String, in record: borrowing RecordHandle, header: HeaderHandle)
    -> Int?
  {
    guard let info = unsafe bcf_get_info(header.raw, record.raw, tag)?.pointee else { return nil }
    switch unsafe info.type {
    case BCF_BT_INT8: return unsafe number(info, missing: Int64(Int8.min))
    case BCF_BT_INT16: return unsafe number(info, missing: Int64(Int16.min))
    case BCF_BT_INT32: return unsafe number(info, missing: Int64(Int32.min))
    case BCF_BT_INT64: return unsafe number(info, missing: Int64.min)
    case BCF_BT_CHAR:
      guard let start = unsafe info.vptr else { return nil }
      let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(info.len))
      return unsafe Int(String(decoding: bytes, as: UTF8.self))
    default: return nil
    }
  }

  /// Whether `tag` stands there with several values or with a text that is no number.
  static func isUnreadable(
    _ tag: String, in record: borrowing RecordHandle, header: HeaderHandle
  ) -> Bool {
    guard let info = unsafe bcf_get_info(header.raw, record.raw, tag)?.pointee else { return false }
    if unsafe info.type != BCF_BT_CHAR { return unsafe info.len > 1 }
    guard let start = unsafe info.vptr else { return false }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(info.len))
    let text = unsafe String(decoding: bytes, as: UTF8.self)
    return text != "." && Int(text) == nil
  }

  /// The magnitude of each number of `tag`, `nil` for `.`; empty when there is none.
  ///
  /// A length is negative for a deletion up to VCF 4.3.
  static func lengths(
    _ tag: String, in record: borrowing RecordHandle, header: HeaderHandle
  ) -> [Int?] {
    guard let info = unsafe bcf_get_info(header.raw, record.raw, tag)?.pointee,
      let start = unsafe info.vptr
    else { return [] }
    let count = unsafe Int(info.len)
    let numbers: [Int?]
    switch unsafe info.type {
    case BCF_BT_INT8: numbers = unsafe integers(start, count, as: Int8.self)
    case BCF_BT_INT16: numbers = unsafe integers(start, count, as: Int16.self)
    case BCF_BT_INT32: numbers = unsafe integers(start, count, as: Int32.self)
    case BCF_BT_CHAR:
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
      numbers = text.split(separator: ",", omittingEmptySubsequences: false)
        .map { Int($0) }
    default: numbers = []
    }
    return numbers.map { $0.map { Int(clamping: $0.magnitude) } }
  }

  /// The integers of a vector; the two smallest values stand for "missing" and "end".
  private static func integers<Number: FixedWidthInteger>(
    _ start: UnsafeMutablePointer<UInt8>, _ count: Int, as type: Number.Type
  ) -> [Int?] {
    let bytes = UnsafeRawPointer(start)
    return (0..<count).map { index in
      let value = unsafe bytes.loadUnaligned(
        fromByteOffset: index * MemoryLayout<Number>.size, as: Number.self)
      return value <= Number.min + 1 ? nil : Int(value)
    }
  }

  private static func number(_ info: bcf_info_t, missing: Int64) -> Int? {
    unsafe info.len == 1 && info.v1.i != missing ? unsafe Int(info.v1.i) : nil
  }
}
