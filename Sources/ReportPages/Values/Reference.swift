import Reporting

/// A citation in running text, with the way to its source at the page's foot.
struct Reference: Sendable {
  /// `cpic-2025#table-4`.
  let text: String
  /// The source without its section.
  let source: String

  init(_ text: String) {
    self.text = text
    source = text.split(separator: "#").first.map(String.init) ?? text
  }

  static func all(_ texts: [String]) -> [Reference] { texts.map(Reference.init) }
}

/// One source at the page's foot.
struct SourceValues: Sendable {
  let id: String
  let title: String
  /// Missing where the title has it.
  let year: String?
  let note: String?
  let link: Link?

  /// Somewhere to read it; followed by hand, never loaded.
  struct Link: Sendable {
    let address: String
    let text: String
  }

  init(_ source: SourcePart) {
    id = source.id
    title = source.title
    year = source.year.map(String.init).flatMap { source.title.contains($0) ? nil : $0 }
    note = source.note
    link =
      if let doi = source.doi {
        Link(address: "https://doi.org/" + doi, text: "doi " + doi)
      } else if let pmid = source.pmid {
        Link(address: "https://pubmed.ncbi.nlm.nih.gov/" + pmid, text: "PMID " + pmid)
      } else if let url = source.url, url.hasPrefix("https://") {
        Link(address: url, text: url)
      } else {
        nil
      }
  }
}
