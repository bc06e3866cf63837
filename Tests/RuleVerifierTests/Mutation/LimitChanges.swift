import Pharmacogenomics
import Rules

extension QualityThresholds {
  /// These thresholds with one other.
  func with(
    filters: Set<String>? = nil, genotypeQuality: Int? = nil, depth: Int? = nil,
    fraction: ClosedRange<ExactDecimal>? = nil, imputation: ExactDecimal? = nil,
    core: [String: Set<String>]? = nil
  ) -> QualityThresholds {
    QualityThresholds(
      acceptedFilters: filters ?? acceptedFilters,
      minimumGenotypeQuality: genotypeQuality ?? minimumGenotypeQuality,
      minimumDepth: depth ?? minimumDepth,
      heterozygoteAltFraction: fraction ?? heterozygoteAltFraction,
      minimumImputationAccuracy: imputation ?? minimumImputationAccuracy,
      corePositions: core ?? corePositions, policy: policy, location: location)
  }
}

extension UncertaintyPolicy {
  /// This policy with one other threshold.
  func with(
    avoidFrom: ExactDecimal? = nil, withholdAvoidFrom: ExactDecimal? = nil,
    severeRuleAbove: ExactDecimal? = nil, unobservedWithholdAbove: ExactDecimal? = nil
  ) -> UncertaintyPolicy {
    UncertaintyPolicy(
      noteBelow: noteBelow, avoidFrom: avoidFrom ?? self.avoidFrom,
      withholdAvoidFrom: withholdAvoidFrom ?? self.withholdAvoidFrom,
      severeRuleAbove: severeRuleAbove ?? self.severeRuleAbove,
      unobservedCautionFrom: unobservedCautionFrom,
      unobservedWithholdAbove: unobservedWithholdAbove ?? self.unobservedWithholdAbove,
      policy: policy, location: location)
  }
}

extension ActivityTest {
  /// This test with other classes, or other inputs after which it does not count.
  func with(
    classes: [ActivityClass]? = nil, invalidAfter: [Located<String>]? = nil
  ) -> ActivityTest {
    ActivityTest(
      classes: classes ?? self.classes, invalidAfter: invalidAfter ?? self.invalidAfter,
      assumes: assumes, sources: sources, policy: policy, location: location)
  }
}

extension UndefinedHaplotypePolicy {
  /// This policy with one other function.
  func with(
    otherwise: String? = nil, truncating: String? = nil, altered: String? = nil
  ) -> UndefinedHaplotypePolicy {
    UndefinedHaplotypePolicy(
      otherwise: otherwise ?? self.otherwise, truncating: truncating ?? self.truncating,
      altered: altered ?? self.altered, policy: policy, location: location)
  }
}

extension GeneDefinition {
  /// This gene with another activity test, or other functions of undefined haplotypes.
  func with(
    activity: ActivityTest? = nil, undefinedHaplotypes: UndefinedHaplotypePolicy? = nil
  ) -> GeneDefinition {
    GeneDefinition(
      symbol: symbol, name: name, report: report, confirmsAssembly: confirmsAssembly,
      contig: contig, strand: strand, functions: functions, phenotypes: phenotypes,
      phenotypeTable: phenotypeTable,
      undefinedHaplotypes: undefinedHaplotypes ?? self.undefinedHaplotypes, variants: variants,
      harmlessVariants: harmlessVariants, alleles: alleles, frequencies: frequencies,
      exons: exons, findings: findings, doseEffect: doseEffect, confirmPhase: confirmPhase,
      settleFunction: settleFunction, activity: activity ?? self.activity, location: location)
  }
}

extension RuleSet {
  /// This rule set with other limits.
  func with(
    quality: QualityThresholds? = nil, uncertainty: UncertaintyPolicy? = nil
  ) -> RuleSet {
    RuleSet(
      name: name, version: version, title: title, guideline: guideline, genes: genes, drug: drug,
      quality: quality ?? self.quality, decisions: decisions, patientFacts: patientFacts,
      profiles: profiles,
      requiredInvariants: requiredInvariants, uncertainty: uncertainty ?? self.uncertainty,
      schedules: schedules, information: information, evidence: evidence, sentences: sentences,
      digest: digest)
  }
}
