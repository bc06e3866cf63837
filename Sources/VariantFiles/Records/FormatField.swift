internal import CHTSlib

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The values of one FORMAT field of a record, read by their stored type.
///
/// The stored type may differ from the declared one: an undeclared tag arrives as text. The
/// corresponding C type is `bcf_fmt_t`. Valid while its record is.
@safe struct FormatField {
  private let values: UnsafeRawPointer
  private let type: Int32
  private let count: Int
  private let size: Int

  /// `nil` when the record does not carry the field. Wraps `bcf_get_fmt`.
  init?(_ tag: String, of record: borrowing RecordHandle, header: HeaderHandle) {
    guard let field = unsafe bcf_get_fmt(header.raw, record.raw, tag),
      let values = unsafe field.pointee.p
    else { return nil }
    unsafe self.values = UnsafeRawPointer(values)
    type = unsafe field.pointee.type
    count = unsafe Int(field.pointee.n)
    size = unsafe Int(field.pointee.size)
  }

  /// How often the record's FORMAT names the field. htslib reads the first and says nothing.
  static func occurrences(
    of tag: String, in record: borrowing RecordHandle, header: HeaderHandle
  ) -> Int {
    let id = unsafe bcf_hdr_id2int(header.raw, BCF_DT_ID, tag)
    let fields = unsafe UnsafeBufferPointer(
      start: record.raw.pointee.d.fmt, count: Int(record.raw.pointee.n_fmt))
    return unsafe fields.count { unsafe $0.id == id }
  }

  /// Bytes that one sample's values fill.
  var sampleSize: Int { size }

  /// Whether two samples have the same bytes. Wraps `memcmp`.
  func holdsSame(_ sample: Int, as other: Int) -> Bool {
    unsafe memcmp(values + sample * size, values + other * size, size) == 0
  }

  /// Hands over each sample that has other bytes than one of them, of a field of two bytes a sample.
  ///
  /// Four samples are looked at in one step: nearly all are alike.
  func forEachDiffering(from example: Int, sampleCount: Int, body: (Int, UInt16) -> Void) {
    let usual = unsafe values.loadUnaligned(fromByteOffset: example * 2, as: UInt16.self)
    let four = UInt64(usual) &* 0x0001_0001_0001_0001
    let whole = sampleCount & ~3
    var sample = 0
    while sample < sampleCount {
      if sample < whole,
        unsafe values.loadUnaligned(fromByteOffset: sample * 2, as: UInt64.self) == four
      {
        sample += 4
        continue
      }
      for one in sample..<min(sample + 4, sampleCount) {
        let value = unsafe values.loadUnaligned(fromByteOffset: one * 2, as: UInt16.self)
        if value != usual { body(one, value) }
      }
      sample += 4
    }
  }

  /// Puts the bytes of one sample behind those of a key; all fields together fill eight at most.
  func append(_ sample: Int, to key: inout UInt64) {
    for offset in sample * size..<(sample + 1) * size {
      key = unsafe key << 8 | UInt64(values.load(fromByteOffset: offset, as: UInt8.self))
    }
  }

  /// Puts the bytes of one sample behind those of a key.
  func append(_ sample: Int, to key: inout [UInt8]) {
    unsafe key.append(
      contentsOf: UnsafeRawBufferPointer(start: values + sample * size, count: size))
  }

  /// Whether the values are stored as integers, as GT must be.
  var isInteger: Bool {
    type == BCF_BT_INT8 || type == BCF_BT_INT16 || type == BCF_BT_INT32
  }

  /// The numbers of one sample; `nil` inside for `.`, padding dropped. Fractions round down.
  func numbers(_ sample: Int) -> [Int?] {
    if type == BCF_BT_CHAR {
      return (text(sample) ?? "").split(separator: ",").map { Double($0).flatMap(Self.floor) }
    }
    var result: [Int?] = []
    for index in 0..<count {
      guard let value = value(sample, index) else { break }
      result.append(value.number)
    }
    return result
  }

  /// What a field of one number holds of one sample; fractions round down.
  ///
  /// Of several values nobody can say which is meant.
  func single(_ sample: Int) -> SingleNumber {
    if type == BCF_BT_CHAR, text(sample) == nil { return .missing }
    let numbers = numbers(sample)
    if type != BCF_BT_CHAR, numbers.allSatisfy({ $0 == nil }) { return .missing }
    guard numbers.count == 1, let number = numbers.first ?? nil else { return .unreadable }
    return .number(number)
  }

  /// The text of one sample; `nil` for `.` or a number.
  func text(_ sample: Int) -> String? {
    guard type == BCF_BT_CHAR else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(start: values + sample * size, count: count)
    let text = unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    return text.isEmpty || text == "." || text == "\u{7}" ? nil : text
  }

  /// The value of one sample as a name, whatever its type: `1400`, `6_1400_A`; `nil` for `.`.
  func written(_ sample: Int) -> String? {
    if type == BCF_BT_CHAR { return text(sample) }
    let numbers = numbers(sample)
    guard numbers.contains(where: { $0 != nil }) else { return nil }
    return numbers.map { $0.map(String.init) ?? "." }.joined(separator: ",")
  }

  private struct Value { let number: Int? }

  /// One stored value; `nil` at the end of a shorter vector.
  private func value(_ sample: Int, _ index: Int) -> Value? {
    let base = unsafe values + sample * size
    switch type {
    case BCF_BT_INT8:
      let raw = unsafe base.load(fromByteOffset: index, as: Int8.self)
      return raw == .min + 1 ? nil : Value(number: raw == .min ? nil : Int(raw))
    case BCF_BT_INT16:
      let raw = unsafe base.loadUnaligned(fromByteOffset: index * 2, as: Int16.self)
      return raw == .min + 1 ? nil : Value(number: raw == .min ? nil : Int(raw))
    case BCF_BT_INT32:
      let raw = unsafe base.loadUnaligned(fromByteOffset: index * 4, as: Int32.self)
      return raw == .min + 1 ? nil : Value(number: raw == .min ? nil : Int(raw))
    case BCF_BT_FLOAT:
      // 0x7F800001 is `bcf_float_missing`, 0x7F800002 `bcf_float_vector_end`: both are NaN.
      let raw = unsafe base.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self)
      return raw == 0x7F80_0002
        ? nil : Value(number: Self.floor(Double(Float(bitPattern: raw))))
    default:
      return nil
    }
  }

  private static func floor(_ value: Double) -> Int? {
    value.isFinite ? Int(exactly: value.rounded(.down)) : nil
  }
}
