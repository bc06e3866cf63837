/// Reads the name of a star allele as reports write it, today's or an older one.
///
/// A retired name and the other names that the gene file lists are translated, and the
/// translation is told; nothing is guessed, a suballele that nobody listed neither.
struct AlleleNameReader {
  private let gene: GeneDefinition

  init(_ gene: GeneDefinition) { self.gene = gene }

  /// The allele, and the translation where the name is not the one in use.
  func read(_ text: String) throws(StatedValueProblem) -> (NamedAllele, NameTranslation?) {
    let name = plain(text)
    if let allele = gene.allele(named: name) { return (allele, nil) }
    let upper = name.uppercased()
    if let allele = gene.allele(named: upper) { return (allele, nil) }
    let called = gene.alleles.first { $0.formerly == upper || $0.alsoCalled.contains(upper) }
    if let allele = called {
      return (allele, NameTranslation(written: name, now: allele.name))
    }
    if let core = core(of: upper) {
      throw StatedValueProblem(
        message: "suballele '\(text)' of \(gene.symbol) is not defined",
        hint: "where it has the function of its core allele, write '\(core.name)'")
    }
    throw StatedValueProblem(
      message: "allele '\(text)' of \(gene.symbol) is not defined",
      hint: NearestName.hint(for: upper, among: gene.alleles.map(\.name)))
  }

  /// Without spaces and the gene's symbol, with a plain star: `*3A`.
  private func plain(_ text: String) -> String {
    var name = text.filter { !$0.isWhitespace }
    for star in ["\u{2217}", "\u{FF0A}", "\u{204E}"] { name = name.replacing(star, with: "*") }
    if name.uppercased().hasPrefix(gene.symbol.uppercased()) {
      name = String(name.dropFirst(gene.symbol.count))
    }
    return name.first?.isNumber == true ? "*" + name : name
  }

  /// The core allele of a name in the form of a suballele's: `*1` of `*1.002`.
  private func core(of name: String) -> NamedAllele? {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].count == 3, parts[1].allSatisfy(\.isNumber) else {
      return nil
    }
    return gene.allele(named: String(parts[0]))
  }
}
