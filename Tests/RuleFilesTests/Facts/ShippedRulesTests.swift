import AzadoseRules
import RuleFiles
import Rules
import Testing

struct ShippedRulesTests {
  private let shipped = AzadoseRules.shipped()

  @Test func `the shipped rules load without any finding`() {
    #expect(shipped.description == "0 errors, 0 warnings in 55 files (234 rules)")
  }

  // Half of it is sentences and citations; reading takes some 30 ms of a report.
  @Test func `the shipped rules stay under 200 KB, for every report parses them`() throws {
    let folder = String(#filePath.split(separator: "Tests/")[0]) + "rules"
    let bytes = try RuleDirectory.read(folder).reduce(0) { $0 + $1.text.utf8.count }
    #expect(bytes < 200_000)
  }

  @Test func `a copy of the shipped folder has the digest of the compiled-in rules`() throws {
    let folder = String(#filePath.split(separator: "Tests/")[0]) + "rules"
    let copy = try AzadoseRules.load(directory: folder)
    #expect(try #require(copy.ruleSet).digest == shipped.ruleSet?.digest)
  }
}
