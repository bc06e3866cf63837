public import Dosing
public import Pharmacogenomics
import Rules

/// Writes what the weight changes of a report, for one weight after another.
///
/// Everything else of a report stays as it is while the rules take the weights for the same.
public struct ReportWeigher: Sendable {
  /// What the weight changes of a report.
  public struct Part: Sendable {
    /// `nil` without a dose.
    public let dose: DosePart?
    /// What stands beside the decision: check the weight, below the band, early counts.
    public let cautions: [String]
    /// Whether one of them is about the weight.
    public let isWeightMentioned: Bool
  }

  private let rules: RuleSet
  private let steadyState: String?
  /// Cautions that no weight changes, before and behind those that it does.
  private let leading: [String]
  private let trailing: [String]

  public init(_ builder: ReportBuilder) {
    let decision = builder.input.decision
    let sentences = builder.sentences
    rules = builder.rules
    steadyState = decision.rule.steadyState.map {
      sentences.text(.steadyState, ["weeks": $0.description])
    }
    leading =
      builder.unmeasuredCaution() + builder.resultCautions()
      + decision.answer.modifiers.flatMap(\.cautions).map { sentences.text($0) }
    trailing = decision.doubtAsksForEarlyCounts ? [sentences.text(.earlyCounts)] : []
  }

  /// The part for a weight.
  ///
  /// - Parameter decision: That of the report, with the amounts of the weight.
  public func part(of decision: DoseDecision, at weight: BodyWeight) -> Part {
    let cautions = weightCautions(decision, weight)
    return Part(
      dose: decision.amount.map { dosePart($0, weight) },
      cautions: leading + cautions + trailing, isWeightMentioned: !cautions.isEmpty)
  }

  /// The cautions at a weight of which nothing is to be said.
  public var usualCautions: [String] { leading + trailing }

  private func dosePart(_ amount: DoseAmount, _ weight: BodyWeight) -> DosePart {
    let percent = { (fraction: ExactDecimal) in ReportNumber(fraction * 100) }
    let band = amount.milligrams
    let lower = band.lower.roundedDown()
    return DosePart(
      milligramsPerDay: amount.tablets.map { ReportNumber($0.milligrams) },
      startMilligramsPerDay: ReportNumber(band.start.roundedDown()),
      startMilligramsPerKilogram: ReportNumber(amount.startPerKilogram),
      startPercentOfTarget: percent(amount.band.start),
      bandMilligramsPerDay: [
        ReportNumber(lower == band.lower ? lower : lower + 1),
        ReportNumber(band.upper.roundedDown()),
      ],
      bandPercentOfTarget: [percent(amount.band.lower), percent(amount.band.upper)],
      tabletsMilligramsPerKilogram: amount.tablets.map {
        ReportNumber($0.milligrams.divided(by: weight.kilograms, places: 2))
      },
      tablets: amount.tablets?.description, isBelowBand: amount.tablets?.isBelowBand ?? false,
      targetMilligramsPerKilogram: ReportNumber(rules.drug.target.value),
      ceilingMilligramsPerKilogram: ReportNumber(rules.drug.ceiling.value),
      steadyState: steadyState)
  }

  private func weightCautions(_ decision: DoseDecision, _ weight: BodyWeight) -> [String] {
    var cautions: [String] = []
    let sentences = rules.sentences
    let stated = "\(weight.kilograms) kg"
    if decision.isWeightUnusual {
      let usual = rules.drug.usualWeight
      cautions.append(
        sentences.text(
          .checkWeight,
          ["weight": stated, "usual": "\(usual.lowerBound)–\(usual.upperBound) kg"]))
    }
    if decision.isDoseUnusual {
      cautions.append(
        sentences.text(
          .checkDose, ["weight": stated, "limit": "\(rules.drug.checkAbove) mg/day"]))
    }
    if let amount = decision.amount {
      if amount.tablets?.isBelowBand == true {
        let made = amount.tablets.map { belowBandText($0, weight) } ?? ""
        cautions.append(sentences.text(.belowBand, ["dose": made]))
      }
      if amount.tablets == nil {
        let start = amount.milligrams.start.roundedDown()
        cautions.append(sentences.text(.askForLiquid, ["dose": "\(start) mg/day"]))
      }
    }
    return cautions
  }

  private func belowBandText(_ tablets: TabletPlan, _ weight: BodyWeight) -> String {
    let perKilogram = tablets.milligrams.divided(by: weight.kilograms, places: 2)
    let full = rules.drug.target.value * weight.kilograms
    let percent = (tablets.milligrams * 100).divided(by: full, places: 0)
    return "\(tablets.milligrams) mg/day (\(perKilogram.text(places: 2)) mg/kg/day, "
      + "\(percent) % of the target)"
  }
}
