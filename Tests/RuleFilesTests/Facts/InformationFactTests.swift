import Rules
import Testing

/// The published facts of `alternatives.yaml` and `expectation.yaml`.
struct InformationFactTests {
  private func section(_ name: String) throws -> Information {
    try #require(try Shipped.rules().information.first { $0.section == name })
  }

  @Test func `the other treatments are those that the papers name`() throws {
    let found = try section("alternatives")
    #expect(found.occasion == .withoutDose)
    #expect(
      found.entries.map(\.id) == [
        "tacrolimus", "tocilizumab", "mycophenolate", "rituximab", "approved-antibodies",
      ])
  }

  @Test func `nothing in them reads as a dose of another drug`() throws {
    let texts = try section("alternatives").entries.flatMap(\.facts).map(\.text)
    #expect(!texts.isEmpty)
    for text in texts { #expect(text.firstMatch(of: /\bmg\b|mg\//) == nil, "\(text)") }
  }

  @Test func `every published fact has a source`() throws {
    for section in try Shipped.rules().information {
      #expect(section.entries.allSatisfy { $0.facts.allSatisfy { !$0.sources.isEmpty } })
    }
  }

  @Test func `what to expect says when the drug works, and conflicting figures stand together`()
    throws
  {
    let found = try section("expectation")
    #expect(found.occasion == .withDose)
    let onset = try #require(found.entries.first { $0.id == "onset" })
    #expect(onset.facts.contains { $0.text.contains("6 to 18 months") })
    let severe = try #require(found.entries.first { $0.id == "severe-events" })
    #expect(Set(severe.facts.flatMap(\.sources).map(\.citation)).count > 3)
  }
}
