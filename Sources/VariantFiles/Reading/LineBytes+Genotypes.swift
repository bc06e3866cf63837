/// The grammar of GT, which htslib reads with a blind eye: to it, `+` is allele 0, and
/// so is 21474836480.
extension LineBytes {
  /// Whether a sample's GT is something else than allele numbers and dots between `/` and `|`, or
  /// FORMAT names GT twice.
  ///
  /// A phase mark may stand before the first (VCF 4.4). A GT that is left out says nothing.
  var hasMalformedGenotype: Bool {
    var offset = 0
    for _ in 0..<8 {
      offset = fieldEnd(from: offset) + 1
      if offset > count { return false }
    }
    let formatEnd = fieldEnd(from: offset)
    let places = genotypePlaces(in: offset..<formatEnd)
    guard let place = places.first else { return false }
    if places.count > 1 { return true }
    offset = formatEnd
    while offset < count {
      let end = fieldEnd(from: offset + 1)
      if let genotype = part(place, of: offset + 1..<end), !isGenotype(genotype) { return true }
      offset = end
    }
    return false
  }

  /// How many entries stand before each GT in FORMAT.
  private func genotypePlaces(in format: Range<Int>) -> [Int] {
    var places: [Int] = []
    var place = 0
    var start = format.lowerBound
    for offset in format.lowerBound...format.upperBound
    where offset == format.upperBound || self[offset] == UInt8(ascii: ":") {
      if offset - start == 2, self[start] == UInt8(ascii: "G"), self[start + 1] == UInt8(ascii: "T")
      {
        places.append(place)
      }
      place += 1
      start = offset + 1
    }
    return places
  }

  /// The entry with this number between colons.
  private func part(_ number: Int, of field: Range<Int>) -> Range<Int>? {
    var start = field.lowerBound
    var passed = 0
    for offset in field where self[offset] == UInt8(ascii: ":") {
      if passed == number { return start..<offset }
      passed += 1
      start = offset + 1
    }
    return passed == number ? start..<field.upperBound : nil
  }

  private func isGenotype(_ genotype: Range<Int>) -> Bool {
    var letters = 0
    var isDot = false
    for offset in genotype {
      switch self[offset] {
      case UInt8(ascii: "/"), UInt8(ascii: "|"):
        guard letters > 0 || offset == genotype.lowerBound else { return false }
        (letters, isDot) = (0, false)
      case UInt8(ascii: "."):
        guard letters == 0 else { return false }
        (letters, isDot) = (1, true)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // More digits than fit htslib's 32 bits wrap around to other alleles.
        guard !isDot, letters < 9 else { return false }
        letters += 1
      default: return false
      }
    }
    return letters > 0
  }
}
