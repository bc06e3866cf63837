import Testing

@testable import Reporting

@Suite struct TextTests {
  @Test(arguments: [
    (0.97, "97 %"), (0.1, "10 %"), (0.0996, "10.0 %"), (0.031, "3.1 %"), (0.01, "1.0 %"),
    (0.0064, "about 1 in 160"), (0.001, "about 1 in 1,000"), (0.000_9, "about 1 in 1,100"),
    (0.000_015, "about 1 in 67,000"), (0.000_000_5, "below 1 in a million"), (1, "100 %"),
  ])
  func `a probability is said in plain words`(probability: Double, words: String) {
    #expect(ProbabilityText.words(probability) == words)
  }

  @Test func `paragraphs are wrapped under their label`() {
    var page = TextPage()
    page.add("DOSE", Array(repeating: "word", count: 40).joined(separator: " "))
    #expect(page.lines.count > 1)
    #expect(page.lines.allSatisfy { $0.count <= TextPage.width })
    #expect(page.lines[0].hasPrefix("DOSE       word"))
    #expect(page.lines[1].hasPrefix("           word"))
  }

  @Test func `the last column of a row is wrapped beside or below the others`() {
    var page = TextPage()
    let long = Array(repeating: "word", count: 20).joined(separator: " ")
    page.row([("name", 20), (long, 0)])
    page.row([("name", 55), (long, 0)])
    #expect(page.lines.allSatisfy { $0.count <= TextPage.width })
    #expect(page.lines[1].hasPrefix(String(repeating: " ", count: 32) + "word"))
    #expect(page.lines[page.lines.count - 1].hasPrefix("             word"))
  }

  @Test(arguments: [Emphasis.dose, .noDose, .warning])
  func `colour adds escape codes and nothing else`(emphasis: Emphasis) {
    var page = TextPage()
    page.add("DOSE", Array(repeating: "word", count: 40).joined(separator: " "), emphasis)
    page.add("", "plain")
    let coloured = page.text(inColour: true)
    #expect(coloured.hasPrefix(emphasis.start + "DOSE"))
    #expect(coloured != page.text)
    #expect(
      coloured.replacing(emphasis.start, with: "").replacing(Emphasis.end, with: "") == page.text)
    #expect(coloured.hasSuffix("           plain\n"))
  }

  @Test func `a number of tablets is not torn from its strength`() {
    var page = TextPage()
    page.add("", String(repeating: "x", count: 60) + " 3 × 50 mg a day")
    #expect(page.lines.last == "           3 × 50 mg a day")
  }

  @Test func `a long run of bases is shown by its first ones and their number`() {
    let bases = String(repeating: "GATTACAN", count: 5)
    var page = TextPage()
    page.add("", "*1/undefined[100\(bases)A>G]")
    page.row([("100\(bases)A>G", 0)])
    page.add("", "100\(bases)>G")
    #expect(
      page.lines == [
        "           *1/undefined[100GATTACANGATT…(41 bases)>G]",
        "           100GATTACANGATT…(41 bases)>G",
        "           100\(bases)>G",
      ])
  }

  @Test func `no line ends with a space`() {
    var page = TextPage()
    page.row([("a", 10), ("", 10)])
    page.blank()
    page.blank()
    page.add("", "b")
    #expect(page.text == "           a\n\n           b\n")
  }
}
