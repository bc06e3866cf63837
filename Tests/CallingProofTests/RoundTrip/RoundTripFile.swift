import AzadoseTestSupport

/// A file in which each sample is one ordered pair of named alleles, complete at every position.
struct RoundTripFile {
  let genes: [OracleGene]
  let form: RoundTripForm

  /// The pairs of each gene; the shorter list is repeated.
  func file(_ pairs: [[(Int, Int)]], _ random: inout SeededGenerator) -> WrittenFile {
    let samples = pairs.map(\.count).max() ?? 0
    var file = WrittenFile(
      assembly: form.assembly, container: .text, spelling: Int.random(in: 0...2, using: &random),
      statesGenotypeQuality: true, statesDepth: true, rows: [], samples: samples)
    for index in genes.indices {
      for group in groups(genes[index]) {
        let people = (0..<samples).map { pairs[index][$0 % pairs[index].count] }
        file.rows += rows(index, group, people, &random)
      }
    }
    return file
  }

  /// Defining positions that share a record, as masks of their variants.
  private func groups(_ gene: OracleGene) -> [UInt64] {
    var groups: [(last: Int, mask: UInt64)] = []
    for locus in gene.loci {
      if let previous = groups.last, locus.position - previous.last <= form.grouping.reach,
        form.grouping.reach > 0
      {
        groups[groups.count - 1] = (locus.position, previous.mask | locus.mask)
      } else {
        groups.append((locus.position, locus.mask))
      }
    }
    return groups.map(\.mask)
  }

  private func rows(
    _ index: Int, _ group: UInt64, _ people: [(Int, Int)], _ random: inout SeededGenerator
  ) -> [WrittenRow] {
    let gene = genes[index]
    // The `0` of a joint ALT says nothing of its single changes, so each is listed alone as well.
    let single = gene.variants.indices.map { UInt64(1) << UInt64($0) & group }
    var contents = Set((gene.alleles.map { $0.mask & group } + single).filter { $0 != 0 }).sorted()
    contents.shuffle(using: &random)
    let parts = form.grouping == .split ? contents.map { [$0] } : [contents]
    return parts.compactMap { part in
      let edits = part.map { gene.edits($0) }
      guard
        let spelling = RowSpelling(gene.text, edits, style: form.style, &random)
          ?? RowSpelling(gene.text, edits, style: .plain, &random)
      else { return nil }
      let cells = people.map { pair -> Cell in
        var alleles = [pair.0, pair.1].map { allele in
          "\((part.firstIndex(of: gene.alleles[allele].mask & group) ?? -1) + 1)"
        }
        if !form.isPhased, Bool.random(using: &random) { alleles.reverse() }
        return Cell(
          genotype: alleles.joined(separator: form.isPhased ? "|" : "/"), genotypeQuality: 60,
          depth: 30)
      }
      return WrittenRow(
        gene: index, position: spelling.position, reference: spelling.reference,
        alternates: spelling.alternates, cells: cells)
    }
  }
}
