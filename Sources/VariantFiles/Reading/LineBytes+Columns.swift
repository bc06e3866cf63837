import Pharmacogenomics

/// What a scan reads of a VCF line before it decides to parse it.
extension LineBytes {
  /// The last base that the line speaks about, 1-based, as
  /// `VariantRecord.lastBase(contig:position:referenceLength:end:alternates:symbolicLengths:)` defines it.
  ///
  /// `positionEnd` is the offset of the tab after POS.
  func lastBase(position: Int, positionEnd: Int) -> Int {
    let idEnd = fieldEnd(from: positionEnd + 1)
    let referenceEnd = fieldEnd(from: idEnd + 1)
    let alternateEnd = fieldEnd(from: referenceEnd + 1)
    let info = information(alternateEnd: alternateEnd)
    // A symbol, or a breakend with its mate behind it.
    let mayReach = (referenceEnd..<alternateEnd).contains { offset in
      [UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "]")].contains(self[offset])
    }
    let alternates =
      mayReach
      ? text(referenceEnd + 1..<alternateEnd).split(separator: ",").map(String.init) : []
    return VariantRecord.lastBase(
      contig: mayReach ? text(0..<fieldEnd(from: 0)) : "", position: position,
      referenceLength: referenceEnd - idEnd - 1,
      end: value(of: "END=", in: info).flatMap(number), alternates: alternates,
      symbolicLengths: mayReach ? value(of: "SVLEN=", in: info).map(lengths) ?? [] : [])
  }

  /// Whether `END` or `SVLEN` says something that is no whole number; htslib reads `-5e4` as -5.
  var hasUnreadableExtent: Bool {
    var alternateEnd = fieldEnd(from: 0)
    for _ in 0..<4 { alternateEnd = fieldEnd(from: alternateEnd + 1) }
    let info = information(alternateEnd: alternateEnd)
    let values = [value(of: "END=", in: info), value(of: "SVLEN=", in: info)].compactMap { $0 }
    return values.contains { range in
      text(range).split(separator: ",", omittingEmptySubsequences: false)
        .contains { $0 != "." && Int($0) == nil }
    }
  }

  /// INFO, where ALT ends.
  private func information(alternateEnd: Int) -> Range<Int> {
    var start = alternateEnd
    for _ in 0..<2 { start = fieldEnd(from: start + 1) }
    return start < count ? start + 1..<fieldEnd(from: start + 1) : count..<count
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

  /// The magnitudes of a list such as `-300,.`.
  private func lengths(_ range: Range<Int>) -> [Int?] {
    text(range).split(separator: ",", omittingEmptySubsequences: false)
      .map { Int($0).map { Int(clamping: $0.magnitude) } }
  }
}
