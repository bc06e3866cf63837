import Pharmacogenomics
import Rules

extension FieldChanges {
  /// What differs between two drugs.
  static func of(_ old: DrugDefinition, _ new: DrugDefinition) -> [FieldChange] {
    var fields = FieldChanges()
    fields.compare("drug", old.name, new.name)
    fields.compare("target, mg/kg/day", old.target.value, new.target.value)
    fields.compare("ceiling, mg/kg/day", old.ceiling.value, new.ceiling.value)
    fields.compare("accepted weight, kg", text(old.acceptedWeight), text(new.acceptedWeight))
    fields.compare("usual weight, kg", text(old.usualWeight), text(new.usualWeight))
    fields.compare("check above, mg/day", old.checkAbove, new.checkAbove)
    fields.compare("tablets", old.stock, new.stock)
    return fields.changes
  }

  /// What differs between the conditions under which a record counts as observed.
  static func of(_ old: QualityThresholds, _ new: QualityThresholds) -> [FieldChange] {
    var fields = FieldChanges()
    fields.compare("accepted filters", text(old.acceptedFilters), text(new.acceptedFilters))
    fields.compare(
      "minimum genotype quality", old.minimumGenotypeQuality, new.minimumGenotypeQuality)
    fields.compare("minimum depth", old.minimumDepth, new.minimumDepth)
    fields.compare(
      "heterozygote ALT fraction", text(old.heterozygoteAltFraction),
      text(new.heterozygoteAltFraction))
    fields.compare(
      "minimum imputation accuracy", old.minimumImputationAccuracy?.description ?? "none",
      new.minimumImputationAccuracy?.description ?? "none")
    fields.compare(
      each: { "core positions of \($0)" }, old.corePositions.mapValues(text),
      new.corePositions.mapValues(text))
    return fields.changes
  }

  /// What differs between the thresholds of doubt.
  static func of(_ old: UncertaintyPolicy, _ new: UncertaintyPolicy) -> [FieldChange] {
    var fields = FieldChanges()
    fields.compare("note-below", old.noteBelow, new.noteBelow)
    fields.compare("avoid-from", old.avoidFrom, new.avoidFrom)
    fields.compare("withhold-avoid-from", old.withholdAvoidFrom, new.withholdAvoidFrom)
    fields.compare("severe-rule-above", old.severeRuleAbove, new.severeRuleAbove)
    fields.compare("unobserved-caution-from", old.unobservedCautionFrom, new.unobservedCautionFrom)
    fields.compare(
      "unobserved-withhold-above", old.unobservedWithholdAbove, new.unobservedWithholdAbove)
    return fields.changes
  }

  private static func text(_ range: ClosedRange<ExactDecimal>) -> String {
    "\(range.lowerBound)..\(range.upperBound)"
  }
}
