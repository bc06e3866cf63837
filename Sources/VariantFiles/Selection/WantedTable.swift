import Pharmacogenomics

/// The wanted contigs, found by any of their spellings.
struct WantedTable: Sendable {
  /// One wanted contig with its merged windows.
  struct Entry: Sendable {
    /// Canonical name (`6`).
    let name: String
    /// Every spelling under which a file may hold it.
    let spellings: [String]
    let windows: Windows
  }

  let entries: [Entry]
  private let bySpelling: [String: Int]

  init(_ wanted: [WantedContig]) {
    var names: [String] = []
    var spellings: [String: [String]] = [:]
    var regions: [String: [GenomicRegion]] = [:]
    for item in wanted {
      if spellings[item.contig.name] == nil { names.append(item.contig.name) }
      spellings[item.contig.name, default: []] += item.contig.spellings
      regions[item.contig.name, default: []] += item.regions
    }
    entries = names.map { name in
      Entry(
        name: name, spellings: spellings[name] ?? [name], windows: Windows(regions[name] ?? []))
    }
    var index: [String: Int] = [:]
    for (offset, entry) in entries.enumerated() {
      for spelling in entry.spellings where index[spelling] == nil { index[spelling] = offset }
    }
    bySpelling = index
  }

  /// The entry of a contig as a file writes it; `nil` when it is not wanted.
  func entry(forWrittenName name: String) -> Int? { bySpelling[name] }

  /// Canonical names of the wanted contigs among `written` names.
  func canonicalNames(among written: some Sequence<String>) -> Set<String> {
    Set(written.compactMap { bySpelling[$0].map { entries[$0].name } })
  }

  /// The spelling from which a name differs in capital and small letters alone; `nil` for one that
  /// is wanted itself, and for another name.
  func spelling(meantBy name: String) -> String? {
    if bySpelling[name] != nil { return nil }
    let folded = name.lowercased()
    return entries.lazy.flatMap(\.spellings).first { $0.lowercased() == folded }
  }
}
