import Rules

/// What every part of a load needs: where findings go, and which names exist.
struct LoadContext {
  let findings: Findings
  /// Ids of `evidence.yaml`.
  let citations: Vocabulary
  /// Ids of the sentence book.
  let sentences: Vocabulary
}

extension Fields {
  /// The `source:` of a fact or a rule; a missing one is reported.
  func sources(_ context: LoadContext, key: String = "source") -> [SourceReference] {
    guard let value = self[key] else {
      findings.report(
        .missingSource, at: location, "\(what) has no source",
        hint: "add '\(key):' with an id of the evidence file")
      return []
    }
    return value.sources(context)
  }

  /// Optional key of a sentence that the book must hold.
  func sentence(_ key: String, _ context: LoadContext) -> String? {
    self[key]?.name(in: context.sentences)
  }
}

extension Value {
  /// One source or a list of them, `cpic-2025#table-1`.
  func sources(_ context: LoadContext) -> [SourceReference] {
    if node.written != nil { return [self].compactMap { $0.source(context) } }
    guard let items else { return [] }
    if items.isEmpty {
      report(.missingSource, "\(name) is an empty list", hint: "name an id of the evidence file")
    }
    return items.compactMap { $0.source(context) }
  }

  /// A citation with, after `#`, its section.
  func source(_ context: LoadContext) -> SourceReference? {
    guard let text else { return nil }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let citation = String(parts[0])
    let known = context.citations
    if !known.admits(citation) {
      report(
        .unknownSource, "the evidence file has no '\(citation)'",
        hint: known.hint(for: citation) ?? "add the citation to the evidence file")
    }
    return SourceReference(citation: citation, section: parts.count > 1 ? String(parts[1]) : nil)
  }
}
