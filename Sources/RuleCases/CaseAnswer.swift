import Dosing
import Pharmacogenomics
import Rules

/// What the rules answer to a case.
struct CaseAnswer {
  /// The rules of the tested decision that decide, in the order of the file.
  let rules: [DecidingRule]
  /// The word that the tested decision answers; `nil` when it answers none.
  let word: String?
  /// What is done, every modifier applied; what doubt about the file takes away is withheld.
  let action: DoseRule.Action
  /// Whether doubt about the file takes the dose away.
  let isWithheldByDoubt: Bool
  /// The value of every input, by its name.
  let values: [String: String]
  /// `nil` without a dose, or without a weight.
  let amount: DoseAmount?
  /// For each gene the diplotypes that the file allows, likeliest first; empty without a file.
  let diplotypes: [String: [String]]

  /// Everything in which the answer differs from what is wanted.
  func mismatches(with want: WantedAnswer) -> [CaseMismatch] {
    [
      compare("rule", want.rules, rules.map(\.id).sorted()) { Self.text($0) },
      compare("answer", want.answer, word) { $0 },
      compare("action", want.action, action) { $0.rawValue },
      compare("start", want.start, amount?.milligrams.start) { "\($0) mg/day" },
      compare("band", want.band, band) { "\($0.lowerBound)..\($0.upperBound) mg/day" },
      compare("tablets", want.tablets, tablets) { $0.description },
    ].compactMap { $0 } + phenotypeMismatches(with: want) + diplotypeMismatches(with: want)
  }

  private func phenotypeMismatches(with want: WantedAnswer) -> [CaseMismatch] {
    want.phenotypes.keys.sorted().compactMap { gene in
      compare("phenotype of \(gene)", want.phenotypes[gene], values[gene]) { $0 }
    }
  }

  private func diplotypeMismatches(with want: WantedAnswer) -> [CaseMismatch] {
    want.diplotypes.keys.sorted().compactMap { gene in
      var mismatch = compare(
        "diplotypes of \(gene)", want.diplotypes[gene], diplotypes[gene]
      ) { $0.joined(separator: ", ") }
      mismatch?.isOfFile = true
      return mismatch
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
