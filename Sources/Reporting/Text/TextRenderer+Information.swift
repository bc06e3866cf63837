extension TextRenderer {
  /// Published facts that are meant for this answer: all of them, or one line.
  ///
  /// What other treatments there are is never out of place in the long report; what to expect of a
  /// drug that is not given is.
  func addInformation(to page: inout TextPage) {
    for part in report.information {
      if isLong, part.applies || !isExpectation(part) {
        addFacts(part, to: &page)
      } else if part.applies {
        page.add(label(of: part), shortened(part))
      }
    }
  }

  private func isExpectation(_ part: InformationPart) -> Bool { part.shown == "with a dose" }

  private func label(of part: InformationPart) -> String {
    isExpectation(part) ? "EXPECT" : "OTHERS"
  }

  /// What other treatments there are stands on the first page, what to expect in the long report.
  private func shortened(_ part: InformationPart) -> String {
    if isExpectation(part) { return "\(part.title): see --long" }
    let subjects = part.entries.map(\.about).joined(separator: ", ")
    return "\(part.title): \(subjects); --long shows the published figures"
  }

  private func addFacts(_ part: InformationPart, to page: inout TextPage) {
    page.blank()
    page.add(label(of: part), "\(part.title). \(part.text)")
    for entry in part.entries {
      page.add("", entry.about)
      for fact in entry.facts {
        page.add("", "- \(fact.text) [\(fact.sources.joined(separator: ", "))]")
      }
    }
    addCitations(part.entries.flatMap(\.facts).flatMap(\.sources), to: &page)
  }

  /// Each source once, whichever of its sections are cited.
  func addCitations(_ references: [String], to page: inout TextPage) {
    var cited: [String] = []
    for reference in references {
      let id = reference.split(separator: "#").first.map(String.init) ?? reference
      if cited.contains(id) { continue }
      cited.append(id)
      page.add("", citation(id))
    }
  }
}
