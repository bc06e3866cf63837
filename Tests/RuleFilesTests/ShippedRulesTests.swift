import AzadoseRules
import Rules
import Testing

struct ShippedRulesTests {
  @Test func `the shipped rules load without any finding`() {
    #expect(
      AzadoseRules.checkShipped().description == "0 errors, 0 warnings in 10 files (16 rules)")
  }

  @Test func `a copy of the shipped folder has the digest of the compiled-in rules`() throws {
    let folder = String(#filePath.split(separator: "Tests/")[0]) + "rules"
    let compiledIn = try AzadoseRules.shipped()
    let copy = try AzadoseRules.load(directory: folder)
    #expect(copy.digest == compiledIn.digest)
  }
}
