import Pharmacogenomics

extension TextRenderer {
  /// The diplotypes, what they mean and how sure that is.
  func addCall(of gene: GenePart, to page: inout TextPage) {
    let shown = gene.diplotypes.prefix(isLong ? 4 : 2)
    let more = gene.diplotypes.count - shown.count
    let isAlone = gene.diplotypes.count == 1
    let names = shown.map { diplotype in
      isAlone
        ? diplotype.displayName : "\(diplotype.displayName) (\(gene.meaning(of: diplotype)))"
    }
    let list = names.joined(separator: " or ") + (more > 0 ? " or \(more) more" : "")
    let phenotype = gene.phenotype ?? "unknown"
    let head = head(gene, list).map { "\($0): " } ?? ""
    page.add(gene.gene, "\(head)\(phenotype) [\(gene.statusText)]")
  }

  /// The call of one gene and the evidence of its positions.
  func addGene(_ gene: GenePart, to page: inout TextPage) {
    addCall(of: gene, to: &page)
    for note in gene.notes { page.add("", note) }
    let (own, others) = Self.split(gene.positions)
    for position in own { page.add(position) }
    for found in gene.uncatalogued { page.add(found) }
    if gene.positions.isEmpty { return }
    page.add("", Self.summary(of: others))
    page.add("", coverage(of: gene))
  }

  /// Where a change that no star allele lists would have been seen.
  private func coverage(of gene: GenePart) -> String {
    gene.coveredCodingBases == gene.codingBases
      ? "all \(gene.codingBases) coding bases covered"
      : "\(gene.coveredCodingBases) of \(gene.codingBases) coding bases covered; "
        + "an unlisted change elsewhere is not seen"
  }

  /// What the file says, what was stated in its place, or both where they disagree; `nil` where
  /// that is the phenotype itself.
  private func head(_ gene: GenePart, _ list: String) -> String? {
    let rivals = gene.results.filter { $0.role == "disagrees" }
      .map { "\($0.stated) (\($0.origin))" }
    if !rivals.isEmpty {
      let file = list.isEmpty ? [] : ["\(list) (file)"]
      return (file + rivals).joined(separator: " against ")
    }
    if !list.isEmpty { return list }
    let acting = gene.results.filter { $0.role != "not counted" }.map(\.stated)
    if acting.isEmpty { return "no diplotype" }
    let other = acting.filter { $0 != gene.phenotype }
      .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return other.isEmpty ? nil : other.joined(separator: ", ")
  }
}
