/// Writes the difference of two proteins as an HGVS p. name.
///
/// Amino acids are one-letter codes, `*` is the stop, and offsets count from 0.
struct ProteinDifference: Sendable {
  /// The reference protein with its stop.
  let old: [Character]
  /// The first amino acid that differs.
  let first: Int

  /// `Tyr240`.
  func residue(_ offset: Int) -> String { "\(GeneticCode.name(old[offset]))\(offset + 1)" }

  /// `p.(Cys28GlyfsTer25)`: the first new amino acid, and the place of the new stop counted from
  /// it; `Ter?` where the sequence known holds none.
  func frameshift(to new: [Character]) -> String {
    guard first < new.count else { return "p.(\(residue(first))fs)" }
    let stop = new.last == "*" ? "\(new.count - first)" : "?"
    return "p.(\(residue(first))\(GeneticCode.name(new[first]))fsTer\(stop))"
  }

  /// `p.(Ter246ArgextTer7)`: the stop is read as an amino acid, and the next stop stands so many
  /// codons behind it.
  func `extension`(to new: [Character]) -> String {
    guard first < new.count else { return "p.(\(residue(first))ext)" }
    let stop = new.last == "*" ? "\(new.count - 1 - first)" : "?"
    return "p.(\(residue(first))\(GeneticCode.name(new[first]))extTer\(stop))"
  }

  /// `p.(His163_Ter165delinsGlnTer)`: the end of the protein with its stop gives way to another;
  /// `p.?` where the sequence known holds no new stop.
  func replacement(by new: [Character]) -> String {
    guard new.last == "*" else { return "p.?" }
    return "p.(\(span(first..<old.count))delins\(GeneticCode.names(new[first...])))"
  }

  /// Whole amino acids removed, written or both; `new` is as long as the edit makes it.
  func inFrame(to new: [Character]) -> (consequence: ProteinConsequence, name: String) {
    let common = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
    let same = min(common, min(old.count, new.count) - first)
    let removed = first..<old.count - same
    var written = Array(new[first..<new.count - same])
    let hasStop = written.contains("*")
    if hasStop { written = written.prefix { $0 != "*" } + ["*"] }
    if removed.isEmpty {
      return (hasStop ? .stopGained : .inFrameInsertion, insertion(of: written))
    }
    let place = span(removed)
    if written.isEmpty { return (.inFrameDeletion, "p.(\(place)del)") }
    let names = GeneticCode.names(written)
    if removed.count == 1, written.count == 1 { return (.missense, "p.(\(place)\(names))") }
    return (hasStop ? .stopGained : .inFrameDelins, "p.(\(place)delins\(names))")
  }

  private func insertion(of written: [Character]) -> String {
    let copied = first - written.count
    if copied >= 0, Array(old[copied..<first]) == written {
      return "p.(\(span(copied..<first))dup)"
    }
    return "p.(\(span(first - 1..<first + 1))ins\(GeneticCode.names(written)))"
  }

  /// `Gly17`, or `Gly17_Val18`.
  private func span(_ offsets: Range<Int>) -> String {
    let (start, end) = (residue(offsets.lowerBound), residue(offsets.upperBound - 1))
    return offsets.count == 1 ? start : "\(start)_\(end)"
  }
}
