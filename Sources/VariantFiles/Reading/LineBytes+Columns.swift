import Pharmacogenomics

/// What a scan reads of a VCF line before it decides to parse it.
extension LineBytes {
  /// The last base that the line speaks about, 1-based, as
  /// `VariantRecord.lastBase(position:referenceLength:end:alternates:symbolicLength:)` defines it.
  ///
  /// `positionEnd` is the offset of the tab after POS.
  func lastBase(position: Int, positionEnd: Int) -> Int {
    let idEnd = fieldEnd(from: positionEnd + 1)
    let referenceEnd = fieldEnd(from: idEnd + 1)
    let alternateEnd = fieldEnd(from: referenceEnd + 1)
    var infoStart = alternateEnd
    for _ in 0..<2 { infoStart = fieldEnd(from: infoStart + 1) }
    let info = infoStart < count ? infoStart + 1..<fieldEnd(from: infoStart + 1) : count..<count
    let hasSymbol = (referenceEnd..<alternateEnd).contains { self[$0] == UInt8(ascii: "<") }
    let alternates =
      hasSymbol
      ? text(referenceEnd + 1..<alternateEnd).split(separator: ",").map(String.init) : []
    return VariantRecord.lastBase(
      position: position, referenceLength: referenceEnd - idEnd - 1,
      end: value(of: "END=", in: info).flatMap(number), alternates: alternates,
      symbolicLength: hasSymbol
        ? value(of: "SVLEN=", in: info).flatMap(greatestLength) : nil)
  }

  /// The range of the value in INFO, where an entry begins with `key`, such as `END=`.
  private func value(of key: StaticString, in info: Range<Int>) -> Range<Int>? {
    let length = key.utf8CodeUnitCount
    var offset = info.lowerBound
    while offset < info.upperBound {
      var end = offset
      while end < info.upperBound, self[end] != UInt8(ascii: ";") { end += 1 }
      if end - offset > length, starts(at: offset, with: key) { return offset + length..<end }
      offset = end + 1
    }
    return nil
  }

  @inline(__always)
  private func starts(at offset: Int, with key: StaticString) -> Bool {
    key.withUTF8Buffer { bytes in
      bytes.indices.allSatisfy { unsafe self[offset + $0] == bytes[$0] }
    }
  }

  /// The greatest magnitude in a list such as `-300,12`.
  private func greatestLength(_ range: Range<Int>) -> Int? {
    text(range).split(separator: ",")
      .compactMap { Int($0).map { Int(clamping: $0.magnitude) } }.max()
  }
}
