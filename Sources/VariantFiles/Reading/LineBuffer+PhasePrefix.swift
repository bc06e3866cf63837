internal import CHTSlib

extension LineBuffer {
  /// Takes out the phase mark that VCF 4.4 allows before the first allele of a GT.
  ///
  /// htslib 1.16 refuses it. The mark says whether the first allele is phased. A genotype is
  /// phased when all its alleles are, so behind `/` every `|` becomes `/`; a `|` goes without
  /// a trace, as `0|1` means `|0|1` (VCF 4.4 §1.6.2).
  func dropPhasePrefixes() {
    let line = self.line
    guard line.hasPhasePrefix, let bytes = unsafe line.start else { return }
    var source = line.samplesStart
    var target = source
    var isAtStart = true
    var isUnphased = false
    while source < line.count {
      var byte = line[source]
      source += 1
      if isAtStart, byte == UInt8(ascii: "|") || byte == UInt8(ascii: "/") {
        isUnphased = byte == UInt8(ascii: "/")
        isAtStart = false
        continue
      }
      isAtStart = byte == UInt8(ascii: "\t")
      if isAtStart || byte == UInt8(ascii: ":") { isUnphased = false }
      if isUnphased, byte == UInt8(ascii: "|") { byte = UInt8(ascii: "/") }
      unsafe bytes[target] = CChar(bitPattern: byte)
      target += 1
    }
    unsafe bytes[target] = 0
    unsafe current.pointee.l = target
  }
}
