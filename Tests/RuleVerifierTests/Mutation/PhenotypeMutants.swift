import Pharmacogenomics
import Rules

/// Slips in a phenotype table: a row deleted, or with the phenotype beside its own; an override of
/// a profile forgotten.
enum PhenotypeMutants {
  static func all(of gene: GeneDefinition) -> [(change: String, table: PhenotypeTable)] {
    let rows = gene.phenotypeTable.rows
    return rows.indices.flatMap { index -> [(String, PhenotypeTable)] in
      let row = rows[index]
      let what = "\(gene.symbol) \(row.one.sorted()) + \(row.other.sorted())"
      let deleted = rows.enumerated().filter { $0.offset != index }.map(\.element)
      let neighbours = gene.phenotypes.filter { abs($0.severity - row.phenotype.severity) == 1 }
      return [("\(what): deleted", PhenotypeTable(rows: deleted))]
        + neighbours.map { phenotype in
          var changed = rows
          changed[index] = PhenotypeTable.Row(
            one: row.one, other: row.other, phenotype: phenotype, sources: row.sources,
            location: row.location)
          return ("\(what): \(phenotype.id)", PhenotypeTable(rows: changed))
        }
    }
  }

  /// A profile without one of its alleles or rows.
  static func all(of profile: RuleProfile) -> [(change: String, profile: RuleProfile)] {
    profile.genes.keys.sorted().flatMap { symbol -> [(String, RuleProfile)] in
      guard let override = profile.genes[symbol] else { return [] }
      let withoutAllele = override.alleles.indices.map { index in
        (
          "\(symbol) \(override.alleles[index].name): not overridden",
          GeneOverride(alleles: override.alleles.without(index), rows: override.rows)
        )
      }
      let withoutRow = override.rows.indices.map { index in
        (
          "\(symbol) row \(index + 1): not overridden",
          GeneOverride(alleles: override.alleles, rows: override.rows.without(index))
        )
      }
      return (withoutAllele + withoutRow).map { change, changed in
        ("\(profile.name): \(change)", profile.with(changed, for: symbol))
      }
    }
  }
}

extension Array {
  fileprivate func without(_ index: Int) -> [Element] {
    enumerated().filter { $0.offset != index }.map(\.element)
  }
}

extension RuleProfile {
  fileprivate func with(_ override: GeneOverride, for symbol: String) -> RuleProfile {
    RuleProfile(
      name: name, title: title, guideline: guideline,
      genes: genes.merging([symbol: override]) { $1 }, rules: rules, notDefined: notDefined,
      policy: policy, location: location)
  }
}
