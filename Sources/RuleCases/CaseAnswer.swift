import Dosing
import Pharmacogenomics
import Rules

/// What the rules answer to a case.
struct CaseAnswer {
  /// The rules of the tested decision that decide, in the order of the file.
  let rules: [DecidingRule]
  /// The word that the tested decision answers; `nil` when it answers none.
  let word: String?
  /// The dose, every modifier applied.
  let dose: DoseAnswer
  /// The value of every input, by its name.
  let values: [String: String]
  /// `nil` without a dose, or without a weight.
  let amount: DoseAmount?

  /// Everything in which the answer differs from what is wanted.
  func mismatches(with want: WantedAnswer) -> [CaseMismatch] {
    [
      compare("rule", want.rules, rules.map(\.id).sorted()) { Self.text($0) },
      compare("answer", want.answer, word) { $0 },
      compare("action", want.action, dose.action) { $0.rawValue },
      compare("start", want.start, amount?.milligrams.start) { "\($0) mg/day" },
      compare("band", want.band, band) { "\($0.lowerBound)..\($0.upperBound) mg/day" },
      compare("tablets", want.tablets, tablets) { $0.description },
    ].compactMap { $0 } + phenotypeMismatches(with: want)
  }

  private func phenotypeMismatches(with want: WantedAnswer) -> [CaseMismatch] {
    want.phenotypes.keys.sorted().compactMap { gene in
      compare("phenotype of \(gene)", want.phenotypes[gene], values[gene]) { $0 }
    }
  }

  private static func text(_ rules: [String]) -> String {
    rules.isEmpty ? "none" : rules.joined(separator: ", ")
  }

  private var band: ClosedRange<ExactDecimal>? {
    amount.map { $0.milligrams.lower...$0.milligrams.upper }
  }

  private var tablets: WantedAnswer.Tablets {
    amount?.tablets.map { .milligrams($0.milligrams) } ?? WantedAnswer.Tablets.none
  }

  private func compare<Part: Equatable>(
    _ key: String, _ wanted: Located<Part>?, _ got: Part?, _ text: (Part) -> String
  ) -> CaseMismatch? {
    guard let wanted, wanted.value != got else { return nil }
    return CaseMismatch(
      key: key, wanted: text(wanted.value), got: got.map(text) ?? "none",
      location: wanted.location)
  }
}
