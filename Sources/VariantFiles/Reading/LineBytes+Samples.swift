/// Where the samples of a VCF line stand.
extension LineBytes {
  /// Offset of the first sample column; beyond the line where there is none.
  var samplesStart: Int {
    var offset = 0
    for _ in 0..<9 { offset = fieldEnd(from: offset) + 1 }
    return offset
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
