extension SampleRecords {
  /// The first of some records whose genotype lacks an allele, and what that leaves of a locus
  /// that it spans and of which no record speaks: no call, as dots in a row at the locus would.
  func missingCall(_ indexes: [Int]) -> (index: Int, Observation)? {
    for index in indexes {
      let alleles = PhasedGenotype(records[index].1).alleles
      if alleles.allSatisfy({ $0 == nil }) { return (index, .noCall) }
      if alleles.contains(nil) { return (index, .partial("one allele missing")) }
    }
    return nil
  }
}
