import Foundation
import RuleFiles
import Rules
import Testing

@Suite struct DecisionInputTests {
  @Test func `a gene of star alleles that no input asks for is an error`() throws {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(
      path: "../../..")
    let files = try RuleDirectory.read(package.standardized.appending(path: "rules").path).map {
      RuleFile(
        path: $0.path, text: $0.text.replacing("  NUDT15: phenotype of NUDT15\n", with: ""))
    }
    let messages = RuleSetLoader.load(files).diagnostics.map(\.message)
    #expect(messages.contains("no input asks for the phenotype of 'NUDT15'"))
  }
}
