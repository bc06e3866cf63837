import Dosing
import Pharmacogenomics
import Rules

extension ReportExplanation {
  /// `: start 50 % of 2 mg/kg/day, band 30..80 %`.
  func shares(_ band: DoseBand) -> String {
    ": start \(band.start * 100) % of \(rules.drug.target.value) mg/kg/day, band "
      + "\(band.lower * 100)..\(band.upper * 100) %"
  }

  /// The band after one more modifier; `nil` where it takes the dose away.
  func changed(_ band: DoseBand, by effect: ModifierRule.Effect) -> DoseBand? {
    switch effect {
    case .keep: band
    case .multiply(let share): band.multiplied(by: share)
    case .cap(let cap): band.capped(by: cap)
    case .withhold, .avoid: nil
    }
  }

  /// `multiply by 25 %`, `cap at 50..80 %`.
  func word(_ effect: ModifierRule.Effect) -> String {
    switch effect {
    case .multiply(let share): "multiply by \(share * 100) %,"
    case .cap(let cap):
      "cap at \(cap.lower * 100)..\(cap.upper * 100) %, start \(cap.start * 100) %,"
    case .keep, .withhold, .avoid: effect.word
    }
  }

  /// From shares of the target to mg and tablets.
  func addAmount(to page: inout TextPage) {
    guard case .dose(let amount) = input.decision.outcome else { return }
    let drug = rules.drug
    let weight = input.weight.kilograms
    let full = drug.target.value * weight
    let band = amount.band
    page.blank()
    page.add(
      "TARGET",
      "\(drug.target.value) mg/kg/day × \(weight) kg = \(full) mg/day; never above "
        + "\(drug.ceiling.value) mg/kg/day = \(drug.ceiling.value * weight) mg/day")
    page.add(
      "BAND",
      "\(band.lower * 100) % = \(amount.milligrams.lower) mg/day to \(band.upper * 100) % = "
        + "\(amount.milligrams.upper) mg/day, start \(band.start * 100) % = "
        + "\(amount.milligrams.start) mg/day")
    page.add("TABLETS", "of \(input.stock) make, up to the end of the band:")
    let trials = TabletChooser(stock: input.stock).trials(for: amount.milligrams)
    // A fine stock makes hundreds of amounts; those beside the taken one tell why.
    let chosen = trials.firstIndex(where: \.isChosen) ?? 0
    let shown = trials.indices.filter { abs($0 - chosen) <= 6 }
    for index in shown { page.row(row(trials[index])) }
    if shown.count < trials.count {
      page.add("", "and \(trials.count - shown.count) amounts further away")
    }
    guard let tablets = amount.tablets else {
      page.add("DOSE", "no amount of tablets is small enough")
      return
    }
    let perKilogram = tablets.milligrams.divided(by: weight, places: 2).text(places: 2)
    page.add(
      "DOSE", "\(tablets.milligrams) mg/day: \(tablets); / \(weight) kg = \(perKilogram) mg/kg/day")
  }

  private func row(_ trial: TabletTrial) -> [(text: String, width: Int)] {
    let place = trial.isInBand ? "in the band" : "below the band"
    return [
      ("\(trial.milligrams) mg/day", 12), (place, 14),
      ("\(trial.distance) mg from the start" + (trial.isChosen ? ": taken" : ""), 0),
    ]
  }
}
