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
