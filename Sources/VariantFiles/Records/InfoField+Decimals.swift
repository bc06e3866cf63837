internal import CHTSlib
import Pharmacogenomics

extension InfoField {
  /// The least of the numbers of `tag`, not below 0; `nil` unless every one is readable and at
  /// most 1. Wraps `bcf_get_info`.
  static func leastShare(
    _ tag: String, in record: borrowing RecordHandle, header: HeaderHandle
  ) -> ExactDecimal? {
    guard let info = unsafe bcf_get_info(header.raw, record.raw, tag)?.pointee,
      let start = unsafe info.vptr
    else { return nil }
    let count = unsafe Int(info.len)
    let texts: [String]
    switch unsafe info.type {
    case BCF_BT_FLOAT:
      let bytes = UnsafeRawPointer(start)
      texts = (0..<count).map { index in
        let bits = unsafe bytes.loadUnaligned(
          fromByteOffset: index * MemoryLayout<UInt32>.size, as: UInt32.self)
        return written(Float(bitPattern: UInt32(littleEndian: bits)))
      }
    case BCF_BT_CHAR:
      let text = unsafe String(
        decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
      texts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    default:
      texts = [number(tag, in: record, header: header).map(String.init) ?? "."]
    }
    let values = texts.compactMap { ExactDecimal(plain: $0) }
    guard values.count == texts.count, values.allSatisfy({ $0 <= ExactDecimal(1) }) else {
      return nil
    }
    return values.min()
  }

  /// Digits without an exponent; below 0.0001, and below 0, it is 0. The patterns for a missing
  /// value and for the end of a vector are no numbers.
  private static func written(_ value: Float) -> String {
    value.isFinite ? value < 0.0001 ? "0" : value.description : "."
  }
}
