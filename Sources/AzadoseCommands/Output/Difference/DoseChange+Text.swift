import Pharmacogenomics
import RuleVerifier
import Rules

extension DoseChange {
  /// `start reduced, 30–80 %, start 50 % -> 30–90 %, start 50 % (rule one-reduced)`.
  var doseText: String {
    guard let old, let new else {
      return "\(old?.text ?? "no rule decides") -> \(new?.text ?? "no rule decides") (\(rules))"
    }
    // An action that stays is said once.
    let after = old.action == new.action ? new.shares ?? new.text : new.text
    return "\(old.text) -> \(after) (\(rules))"
  }

  /// `start, 85–105 %, start 100 %; order: one-test -> none (rule both-known)`.
  var toldText: String {
    let parts = told.map { part in
      "\(part.key): \(Self.list(part.old)) -> \(Self.list(part.new))"
    }
    return "\(new?.text ?? ""); \(parts.joined(separator: "; ")) (\(rules))"
  }

  /// `start, 85–105 %, start 100 %: rule one -> other`.
  var ruleText: String { "\(new?.text ?? ""): \(rules)" }

  /// `rule one`, or `rule one -> other`.
  private var rules: String {
    let (before, after) = (old?.rules ?? [], new?.rules ?? [])
    let words = before == after ? Self.list(after) : "\(Self.list(before)) -> \(Self.list(after))"
    return (max(before.count, after.count) > 1 ? "rules " : "rule ") + words
  }

  private static func list(_ words: [String]) -> String {
    words.isEmpty ? "none" : words.joined(separator: ", ")
  }
}

extension DecidedDose {
  /// `start reduced, 30–80 %, start 50 %`, or the action alone.
  var text: String { ([action.rawValue] + [shares].compactMap { $0 }).joined(separator: ", ") }

  /// `30–80 %, start 50 %`; `nil` without a dose.
  var shares: String? {
    band.map { band in
      "\(band.lower * 100)–\(band.upper * 100) %, start \(band.start * 100) %"
    }
  }
}

extension AdviceChange {
  /// `no longer told: major warning 'together' (rule both-taken)`.
  var text: String {
    let severity = item.severity.map { "\($0.rawValue) " } ?? ""
    let what =
      "\(severity)\(item.word) '\(item.says)'"
      + (item.guidelineText.map { " of \($0)" } ?? "")
    let (before, after) = (
      oldRules.joined(separator: ", "), newRules.joined(separator: ", ")
    )
    if oldRules.isEmpty { return "newly told: \(what) (rule \(after))" }
    if newRules.isEmpty { return "no longer told: \(what) (rule \(before))" }
    return "told by another rule: \(what) (rule \(before) -> \(after))"
  }
}

extension AdviceChange.Item {
  /// `warning`, `follow-up reduce`, or `guideline`.
  var word: String {
    if guideline != nil { return "guideline" }
    return next.map { "follow-up \($0.rawValue)" } ?? kind.rawValue
  }

  /// `DPWG 2025, reduced dose, 50–50 %`; `nil` for what is no guideline's.
  var guidelineText: String? {
    guard let guideline else { return nil }
    let band = guideline.band.map { ", \($0.lowerBound * 100)–\($0.upperBound * 100) %" } ?? ""
    return "\(guideline.title), \(guideline.gives.rawValue)\(band)"
  }
}
