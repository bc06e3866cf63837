import Pharmacogenomics
import Rules

/// `evidence:` every citation once.
struct EvidenceSection {
  /// In the order of the file.
  let citations: [Citation]
  /// The id of each, where it is defined.
  let ids: [Located<String>]

  static let years = 1800...2200
  static let keys = Keys(["evidence"])
  static let citationKeys = Keys(
    ["title", "year", "read", "supports"], optional: ["short", "doi", "pmid", "url", "note"])

  init?(_ node: RuleNode, _ findings: Findings) {
    guard let fields = Self.keys.open(node, of: "the evidence file", findings),
      let members = fields["evidence"]?.entries
    else { return nil }
    var seen: [String: String] = [:]
    ids = members.map { Located($0.key, at: $0.keyLocation) }
    citations = members.map { member in
      let fields = member.value.fields(Self.citationKeys, of: "citation '\(member.key)'")
      let citation = Citation(
        id: member.key, title: fields?.text("title") ?? "", short: fields?["short"]?.text,
        year: fields?["year"]?.integer(in: Self.years), doi: fields?["doi"]?.text,
        pmid: fields?["pmid"].flatMap(Self.pmid), url: fields?["url"]?.text,
        read: fields?["read"].flatMap(Self.day) ?? "", supports: fields?.text("supports") ?? "",
        note: fields?["note"]?.text)
      for key in ["doi", "pmid"] {
        guard let value = fields?[key], let text = value.node.written else { continue }
        if let first = seen.updateValue(member.key, forKey: "\(key) \(text)") {
          value.report(
            .duplicateName, "\(key) '\(text)' is already that of citation '\(first)'",
            hint: "cite '\(first)' and delete this entry")
        }
      }
      return citation
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
