import Pharmacogenomics

/// What a scan reads of a VCF line before it decides to parse it.
extension LineBytes {
  /// Whether the line speaks about a base of the windows.
  ///
  /// `positionEnd` is the offset of the tab after POS. Behind the last window only a breakend
  /// reaches one, by its mate.
  func touches(_ windows: Windows, position: Int, positionEnd: Int) -> Bool {
    let next = windows.window(endingAtOrAfter: position)
    if let next, position >= next.first { return true }
    let idEnd = fieldEnd(from: positionEnd + 1)
    let referenceEnd = fieldEnd(from: idEnd + 1)
    let alternate = min(referenceEnd + 1, count)..<fieldEnd(from: referenceEnd + 1)
    let first = firstBase(position: position, alternate)
    guard next != nil || first < position else { return false }
    let last =
      next == nil
      ? position
      : lastBase(
        position: position, reference: referenceEnd - idEnd - 1, alternate)
    return windows.overlap(first...max(position, last))
  }

  /// The first base that the line speaks about, as
  /// `VariantRecord.firstBase(contig:position:alternates:)` defines it.
  private func firstBase(position: Int, _ alternate: Range<Int>) -> Int {
    guard alternate.contains(where: { isBracket(self[$0]) }) else { return position }
    return VariantRecord.firstBase(
      contig: text(0..<fieldEnd(from: 0)), position: position, alternates: alleles(alternate))
  }

  /// The last base that the line speaks about, 1-based, as
  /// `VariantRecord.lastBase(contig:position:referenceLength:end:alternates:symbolicLengths:)` defines it.
  private func lastBase(position: Int, reference: Int, _ alternate: Range<Int>) -> Int {
    let info = information(alternateEnd: alternate.upperBound)
    // A symbol, or a breakend with its mate behind it; a block's `<NON_REF>` or `<*>` is neither.
    let mayReach = alternate.contains { offset in
      let byte = self[offset]
      return isBracket(byte)
        || (byte == UInt8(ascii: "<") && self[offset + 1] != UInt8(ascii: "*")
          && self[offset + 1] != UInt8(ascii: "N"))
    }
    return VariantRecord.lastBase(
      contig: mayReach ? text(0..<fieldEnd(from: 0)) : "", position: position,
      referenceLength: reference, end: value(of: "END=", in: info).flatMap(number),
      alternates: mayReach ? alleles(alternate) : [],
      symbolicLengths: mayReach ? value(of: "SVLEN=", in: info).map(lengths) ?? [] : [])
  }

  @inline(__always)
  private func isBracket(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }

  private func alleles(_ alternate: Range<Int>) -> [String] {
    text(alternate).split(separator: ",").map(String.init)
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
