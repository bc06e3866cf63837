extension [SourcePart] {
  /// What the first of these sources that has a short name is called.
  func shortName(of references: [String]) -> String? {
    references.lazy.compactMap { reference in
      let id = reference.split(separator: "#").first.map(String.init)
      return first { $0.id == id }?.short
    }.first
  }

  /// `[cpic-2025#table-4] Maillard M et al, 2026, doi …, PMID …`; the JSON holds the whole title.
  func citation(_ reference: String) -> String {
    let id = reference.split(separator: "#").first.map(String.init) ?? reference
    guard let source = first(where: { $0.id == id }) else { return reference }
    let end = source.title.firstRange(of: ". ")?.lowerBound ?? source.title.endIndex
    let name = String(source.title[..<end])
    let parts = [
      name, source.year.map(String.init).flatMap { name.contains($0) ? nil : $0 },
      source.doi.map { "doi \($0)" },
      source.pmid.map { "PMID \($0)" },
      source.doi == nil && source.pmid == nil ? source.url : nil,
    ]
    return "[\(reference)] " + parts.compactMap { $0 }.joined(separator: ", ")
  }
}
