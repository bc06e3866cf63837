import Rules

/// Every unordered pair of functions has exactly one phenotype.
enum PhenotypeTableProof {
  static func findings(of gene: GeneDefinition) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (index, one) in gene.functions.enumerated() {
      for other in gene.functions[index...] {
        let rows = gene.phenotypeTable.rows(one, other)
        if let finding = finding(gene, "\(one) + \(other)", rows) { findings.append(finding) }
      }
    }
    return findings
  }

  private static func finding(
    _ gene: GeneDefinition, _ pair: String, _ rows: [PhenotypeTable.Row]
  ) -> Diagnostic? {
    guard let first = rows.first else {
      return Diagnostic(
        .phenotypeGap, at: gene.phenotypeTable.rows.first?.location ?? gene.location,
        "no row of the phenotype table of \(gene.symbol) answers \(pair)",
        hint: "add a row for this pair")
    }
    guard rows.count > 1 else { return nil }
    return Diagnostic(
      .phenotypeConflict, at: rows[1].location,
      "\(rows.count) rows of the phenotype table of \(gene.symbol) answer \(pair), the first in line \(first.location.line)",
      hint: "let one row answer each pair")
  }
}
