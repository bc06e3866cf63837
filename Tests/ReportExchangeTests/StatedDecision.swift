import AzadoseTestSupport
import Foundation
import Testing

@testable import AzadoseCommands

/// What a form says of the decision, read as a reader of that form would.
struct StatedDecision: Equatable, CustomStringConvertible {
  let outcome: String
  /// mg per day: of the tablets, or of the start point where no tablet fits.
  let milligrams: Decimal?

  var description: String { "\(outcome), \(milligrams.map { "\($0)" } ?? "no dose")" }

  /// - Parameter outcome: What the model says, for forms that tell a dose from none and no more.
  static func read(_ text: String, as format: ReportFormat, outcome: String) throws -> Self {
    switch format {
    case .text: try screen(text, outcome)
    case .json: try json(text)
    case .html, .pdf: try page(text)
    case .tsv: try table(text)
    case .fhir: try bundle(text, outcome)
    case .ics: try calendar(text, outcome)
    }
  }

  /// The line of the dose, or the one that says why there is none.
  private static func screen(_ text: String, _ outcome: String) throws -> Self {
    let words = ["avoid": "AVOID", "test first": "TEST FIRST", "withheld": "WITHHELD"]
    if let dose = text.firstMatch(of: #/\nDOSE +([0-9.]+) mg\/day /#) {
      return Self(outcome: "dose", milligrams: Decimal(string: String(dose.1)))
    }
    let line = try #require(text.firstMatch(of: #/\nNO DOSE +(AVOID|TEST FIRST|WITHHELD)/#))
    let told = words.first { $0.value == String(line.1) }
    return Self(outcome: told?.key ?? "", milligrams: nil)
  }

  private static func json(_ text: String) throws -> Self {
    let decision = try ReportJSON(Data(text.utf8)).decision
    return Self(
      outcome: decision.outcome,
      milligrams: decision.dose.map { $0.milligramsPerDay ?? $0.startMilligramsPerDay })
  }

  private static func table(_ text: String) throws -> Self {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    try #require(rows.count == 3 && rows[0].count == rows[1].count && rows[2] == [""])
    let row = Dictionary(zip(rows[0], rows[1])) { first, _ in first }
    return Self(
      outcome: row["outcome"] ?? "", milligrams: row["mg_per_day"].flatMap { Decimal(string: $0) })
  }

  private static func bundle(_ text: String, _ outcome: String) throws -> Self {
    let bundle = try FHIRBundle(text)
    let task = try #require(bundle.all("Task").first)
    let order = bundle.all("MedicationRequest")
    let advice = FHIRBundle.codes(in: task["code"])
    try #require(order.count <= 1)
    guard let order = order.first else {
      try #require(advice.contains("LA26421-0") == (outcome == "avoid"))
      return Self(outcome: outcome == "dose" ? "no dose" : outcome, milligrams: nil)
    }
    let dosages = order["dosageInstruction"] as? [[String: Any]]
    let rates = dosages?.first?["doseAndRate"] as? [[String: Any]]
    let rate = rates?.first?["doseQuantity"] as? [String: Any]
    try #require(rate?["code"] as? String == "mg")
    let timing = (dosages?.first?["timing"] as? [String: Any])?["repeat"] as? [String: Any]
    try #require(timing?["frequency"] as? Int == 1 && timing?["periodUnit"] as? String == "d")
    return Self(
      outcome: "dose", milligrams: (rate?["value"] as? NSNumber)?.decimalValue)
  }

  /// The last step of the way that the calendar holds.
  private static func calendar(_ text: String, _ outcome: String) throws -> Self {
    let lines = text.replacing("\r\n ", with: "").split(separator: "\r\n")
    let steps = lines.compactMap {
      $0.firstMatch(of: #/^SUMMARY:(?:From today )?([0-9.]+) mg\/day/#)
    }
    let last = try #require(steps.last)
    return Self(outcome: "dose", milligrams: Decimal(string: String(last.1)))
  }

  /// `<section id="decision" data-outcome="dose" data-milligrams="150">`
  private static func page(_ text: String) throws -> Self {
    let section = try #require(text.firstMatch(of: #/<section[^>]*id="decision"[^>]*>/#)).0
    let milligrams = section.firstMatch(of: #/data-milligrams="([0-9.]*)"/#).map { String($0.1) }
    return Self(
      outcome: try String(#require(section.firstMatch(of: #/data-outcome="([^"]*)"/#)).1),
      milligrams: milligrams.flatMap { Decimal(string: $0) })
  }
}
