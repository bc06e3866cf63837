/// What a scan reads of a VCF line before it decides to parse it.
extension LineBytes {
  /// The last base that the line speaks about: `max(POS + len(REF) − 1, INFO/END)`, 1-based.
  ///
  /// `positionEnd` is the offset of the tab after POS.
  func lastBase(position: Int, positionEnd: Int) -> Int {
    let idEnd = fieldEnd(from: positionEnd + 1)
    let referenceEnd = fieldEnd(from: idEnd + 1)
    let last = position + max(referenceEnd - idEnd - 1, 1) - 1
    var infoStart = referenceEnd
    for _ in 0..<3 { infoStart = fieldEnd(from: infoStart + 1) }
    guard infoStart < count else { return last }
    let infoEnd = fieldEnd(from: infoStart + 1)
    return max(last, endField(in: infoStart + 1..<infoEnd) ?? 0)
  }

  /// The value of `END=` in INFO, where an entry begins with it.
  private func endField(in info: Range<Int>) -> Int? {
    var offset = info.lowerBound
    while offset < info.upperBound {
      var end = offset
      while end < info.upperBound, self[end] != UInt8(ascii: ";") { end += 1 }
      if end - offset > 4, self[offset] == UInt8(ascii: "E"), self[offset + 1] == UInt8(ascii: "N"),
        self[offset + 2] == UInt8(ascii: "D"), self[offset + 3] == UInt8(ascii: "=")
      {
        return number(offset + 4..<end)
      }
      offset = end + 1
    }
    return nil
  }

  /// Whether a sample's GT begins with a phase mark, as VCF 4.4 allows and htslib 1.16 does not.
  var hasPhasePrefix: Bool {
    var offset = 0
    for _ in 0..<8 {
      offset = fieldEnd(from: offset) + 1
      if offset > count { return false }
    }
    guard self[offset] == UInt8(ascii: "G"), self[offset + 1] == UInt8(ascii: "T") else {
      return false
    }
    offset = fieldEnd(from: offset)
    while offset < count {
      let first = self[offset + 1]
      if first == UInt8(ascii: "|") || first == UInt8(ascii: "/") { return true }
      offset = fieldEnd(from: offset + 1)
    }
    return false
  }
}
