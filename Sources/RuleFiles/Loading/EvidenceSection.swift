import Pharmacogenomics
import Rules

/// `evidence:` files: every citation once.
struct EvidenceSection {
  /// In the order of the files.
  let citations: [Citation]
  /// The id of each, where it is defined.
  let ids: [Located<String>]
  /// Whether no other file can hold a citation; only then is one known to be missing.
  let isComplete: Bool

  static let years = 1800...2200
  static let keys = Keys(["evidence"])
  static let citationKeys = Keys(
    ["title", "year", "read", "supports"], optional: ["short", "doi", "pmid", "url", "note"])

  /// `nil` where no file can be read; `isComplete` says whether every file of the set was.
  init?(_ nodes: [RuleNode], isComplete: Bool, _ findings: Findings) {
    let files = nodes.compactMap { node in
      Self.keys.open(node, of: "the evidence file", findings)?["evidence"]?.entries
    }
    guard !files.isEmpty else { return nil }
    let members = files.flatMap { $0 }
    ids = members.map { Located($0.key, at: $0.keyLocation) }
    findings.reportRepeated("citation", ids)
    self.isComplete = isComplete && files.count == nodes.count
    var seen: [String: String] = [:]
    citations = members.map { member in
      let fields = member.value.fields(Self.citationKeys, of: "citation '\(member.key)'")
      for key in ["doi", "pmid"] {
        guard let value = fields?[key], let text = value.node.written else { continue }
        if let first = seen.updateValue(member.key, forKey: "\(key) \(text)") {
          value.report(
            .duplicateName, "\(key) '\(text)' is already that of citation '\(first)'",
            hint: "cite '\(first)' and delete this entry")
        }
      }
      return Citation(
        id: member.key, title: fields?.text("title") ?? "", short: fields?["short"]?.text,
        year: fields?["year"]?.integer(in: Self.years), doi: fields?["doi"]?.text,
        pmid: fields?["pmid"].flatMap(Self.pmid), url: fields?["url"]?.text,
        read: fields?["read"].flatMap(Self.day) ?? "", supports: fields?.text("supports") ?? "",
        note: fields?["note"]?.text)
    }
  }

  private static func pmid(_ value: Value) -> String? {
    guard let text = value.text else { return nil }
    if Value.wholeNumber(text) == nil {
      value.report(.wrongType, "\(value.name) is a number, not '\(text)'")
    }
    return text
  }

  /// A day as ISO 8601 writes it, `2026-11-20`.
  private static func day(_ value: Value) -> String? {
    guard let text = value.text else { return nil }
    guard CivilDay(parsing: text) != nil else {
      value.report(
        .wrongType, "\(value.name) is a day, not '\(text)'", hint: "write it as year-month-day")
      return nil
    }
    return text
  }
}
