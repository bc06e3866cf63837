/// The protein before and after an edit of the coding sequence, and the name of the difference.
struct ProteinComparison: Sendable {
  let consequence: ProteinConsequence
  /// HGVS p. name.
  let name: String

  static let unpredicted = Self(consequence: .unpredicted, name: "p.?")
  static let startLost = Self(consequence: .startLost, name: "p.(Met1?)")

  private init(consequence: ProteinConsequence, name: String) {
    self.consequence = consequence
    self.name = name
  }

  /// - Parameters:
  ///   - before: Coding bases from the start codon to the stop codon.
  ///   - after: The same edited, with the untranslated bases behind them.
  ///   - changed: Offsets of the removed bases in `before`; they may reach behind its end.
  ///   - shift: Written bases less removed ones.
  init(before: [UInt8], after: [UInt8], changed: Range<Int>, shift: Int) {
    guard let old = GeneticCode.aminoAcids(before), let whole = GeneticCode.aminoAcids(after),
      old.last == "*"
    else {
      self = .unpredicted
      return
    }
    let new = Array(whole.prefix { $0 != "*" }) + (whole.contains("*") ? ["*"] : [])
    let first = zip(old, new).prefix { $0 == $1 }.count
    let stop = old.count - 1
    let difference = ProteinDifference(old: old, first: first)
    if old == new {
      let codon = changed.lowerBound / 3
      self.init(consequence: .synonymous, name: "p.(\(difference.residue(min(codon, stop)))=)")
    } else if first < new.count, new[first] == "*" {
      self.init(consequence: .stopGained, name: "p.(\(difference.residue(first))Ter)")
    } else if shift % 3 == 0, changed.upperBound <= before.count - 3 {
      let length = old.count + shift / 3
      self.init(difference.inFrame(to: Array(whole.prefix(length))))
    } else if first == stop {
      self.init(consequence: .stopLost, name: difference.extension(to: new))
    } else if shift % 3 == 0 {
      self.init(consequence: .stopLost, name: difference.replacement(by: new))
    } else {
      self.init(consequence: .frameshift, name: difference.frameshift(to: new))
    }
  }

  private init(_ named: (consequence: ProteinConsequence, name: String)) {
    self.init(consequence: named.consequence, name: named.name)
  }
}
