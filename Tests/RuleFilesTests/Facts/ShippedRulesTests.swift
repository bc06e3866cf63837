import AzadoseRules
import Rules
import Testing

struct ShippedRulesTests {
  private let shipped = AzadoseRules.shipped()

  @Test func `the shipped rules load without any finding`() {
    #expect(shipped.description == "0 errors, 0 warnings in 10 files (16 rules)")
  }

  @Test func `a copy of the shipped folder has the digest of the compiled-in rules`() throws {
    let folder = String(#filePath.split(separator: "Tests/")[0]) + "rules"
    let copy = try AzadoseRules.load(directory: folder)
    #expect(try #require(copy.ruleSet).digest == shipped.ruleSet?.digest)
  }
}
