import Pharmacogenomics
import Rules

/// Slips in what decides before any rule does: when a genotype counts as observed, what doubt
/// does, what a laboratory's class or an unlisted change means.
struct LimitMutants {
  let shipped: RuleSet

  /// Those under which a file is called otherwise.
  var ofCalls: [Mutant] { quality + undefinedHaplotypes }

  /// Those under which the same calls have another answer.
  var ofAnswers: [Mutant] { uncertainty + activity }

  private var quality: [Mutant] {
    let old = shipped.quality
    let ends = old.heterozygoteAltFraction
    let step = ExactDecimal(1, places: 2)
    var changes: [(String, QualityThresholds)] = []
    for number in [0, old.minimumGenotypeQuality - 1, old.minimumGenotypeQuality + 1] {
      changes.append(("genotype quality \(number)", old.with(genotypeQuality: number)))
    }
    for number in [0, old.minimumDepth - 1, old.minimumDepth + 1] {
      changes.append(("depth \(number)", old.with(depth: number)))
    }
    if let accuracy = old.minimumImputationAccuracy {
      for number in [0, accuracy - step, accuracy + step] {
        changes.append(("imputation accuracy \(number)", old.with(imputation: number)))
      }
    }
    for range in [
      ends.lowerBound - step...ends.upperBound, ends.lowerBound + step...ends.upperBound,
      ends.lowerBound...ends.upperBound - step, ends.lowerBound...ends.upperBound + step, 0...1,
    ] {
      changes.append(
        ("share \(range.lowerBound)..\(range.upperBound)", old.with(fraction: range)))
    }
    changes.append(("also LowQual", old.with(filters: old.acceptedFilters.union(["LowQual"]))))
    for filter in old.acceptedFilters.sorted() {
      changes.append(
        ("filter '\(filter)' fails", old.with(filters: old.acceptedFilters.subtracting([filter]))))
    }
    for gene in old.corePositions.keys.sorted() {
      for variant in (old.corePositions[gene] ?? []).sorted() {
        var core = old.corePositions
        core[gene]?.remove(variant)
        changes.append(("\(gene) \(variant) no longer core", old.with(core: core)))
      }
    }
    return changes.map { Mutant(change: "quality: \($0)", rules: shipped.with(quality: $1)) }
  }

  /// The thresholds that decide on a dose, as low and as high as they can be.
  private var uncertainty: [Mutant] {
    let old = shipped.uncertainty
    return [ExactDecimal(0), ExactDecimal(1)].flatMap { share in
      [
        ("avoid-from", old.with(avoidFrom: share)),
        ("withhold-avoid-from", old.with(withholdAvoidFrom: share)),
        ("severe-rule-above", old.with(severeRuleAbove: share)),
        ("unobserved-withhold-above", old.with(unobservedWithholdAbove: share)),
      ].map { name, policy in
        Mutant(
          change: "uncertainty: \(name) \(share * 100)%", rules: shipped.with(uncertainty: policy))
      }
    }
  }

  /// Each class with the phenotype beside its own, and each input after which it does not count.
  private var activity: [Mutant] {
    shipped.genes.flatMap { gene -> [Mutant] in
      guard let old = gene.activity else { return [] }
      let classes = old.classes.indices.flatMap { index -> [(String, ActivityTest)] in
        let severity = gene.phenotype(old.classes[index].phenotype)?.severity ?? 0
        return gene.phenotypes.filter { abs($0.severity - severity) == 1 }.map { phenotype in
          var classes = old.classes
          classes[index] = ActivityTest.ActivityClass(
            name: classes[index].name, phenotype: phenotype.id)
          return ("\(classes[index].name): \(phenotype.id)", old.with(classes: classes))
        }
      }
      let inputs = old.invalidAfter.indices.map { index in
        (
          "counts after \(old.invalidAfter[index].value)",
          old.with(
            invalidAfter: old.invalidAfter.enumerated().filter { $0.offset != index }.map(\.element)
          )
        )
      }
      return (classes + inputs).map { change, activity in
        Mutant(
          change: "activity of \(gene.symbol): \(change)",
          rules: shipped.with(gene.with(activity: activity)))
      }
    }
  }

  /// Each function of an undefined haplotype replaced by each milder one.
  private var undefinedHaplotypes: [Mutant] {
    shipped.genes.flatMap { gene -> [Mutant] in
      guard let old = gene.undefinedHaplotypes else { return [] }
      let milder = { (function: String) in gene.functions.prefix { $0 != function } }
      let changes =
        milder(old.otherwise).map { ("otherwise \($0)", old.with(otherwise: $0)) }
        + milder(old.truncating).map { ("truncating \($0)", old.with(truncating: $0)) }
        + milder(old.altered).map { ("altered \($0)", old.with(altered: $0)) }
      return changes.map { change, policy in
        Mutant(
          change: "undefined haplotypes of \(gene.symbol): \(change)",
          rules: shipped.with(gene.with(undefinedHaplotypes: policy)))
      }
    }
  }
}
