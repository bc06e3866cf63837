import Rules

/// `information:` files: published facts beside an answer.
struct InformationSection {
  static let keys = Keys(["information", "section", "title", "shown", "says", "entries"])
  static let entryKeys = Keys(["id", "about", "facts"])
  static let factKeys = Keys(["shows"], optional: ["source"])

  let drug: DrugDefinition?
  let context: LoadContext

  /// In the order of the files; a file that cannot be read is left out.
  func read(_ nodes: [RuleNode]) -> [Information] {
    let read = nodes.compactMap(information)
    context.findings.reportRepeated(
      "section", read.map { Located($0.section, at: $0.location) })
    return read
  }

  private func information(_ node: RuleNode) -> Information? {
    guard let fields = Self.keys.open(node, of: "the information", context.findings) else {
      return nil
    }
    if let drug { _ = fields["information"]?.name(in: Vocabulary("drug", [drug.name])) }
    let entries = entries(fields["entries"])
    let says = fields.sentence("says", context)
    let (section, title) = (fields.text("section"), fields.text("title"))
    guard let occasion = fields["shown"]?.choice(of: Information.Occasion.self) else { return nil }
    return Information(
      section: section, title: title, occasion: occasion, says: says ?? "", entries: entries,
      location: fields.location)
  }

  private func entries(_ value: Value?) -> [Information.Entry] {
    var entries: [Information.Entry] = []
    for item in value?.filledItems ?? [] {
      guard let entry = entry(item) else { continue }
      if let first = entries.first(where: { $0.id == entry.id }) {
        item.report(
          .duplicateName, "'\(entry.id)' is already in line \(first.location.line)",
          hint: "give each its own id")
      }
      entries.append(entry)
    }
    return entries
  }

  private func entry(_ value: Value) -> Information.Entry? {
    let id = value.node["id"]?.written ?? ""
    let what = id.isEmpty ? "an entry" : "entry '\(id)'"
    guard let fields = value.fields(Self.entryKeys, of: what) else { return nil }
    let facts = (fields["facts"]?.filledItems ?? []).compactMap { item in
      item.fields(Self.factKeys, of: "a fact of \(what)").map { fact in
        PublishedFact(text: fact.text("shows"), sources: fact.sources(context))
      }
    }
    return Information.Entry(
      id: fields.text("id"), about: fields.text("about"), facts: facts, location: fields.location)
  }
}
