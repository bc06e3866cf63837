import AzadoseTestSupport
import Testing

@testable import AzadoseCommands

/// Colour underlines what the words say, on a terminal only.
@Suite struct ColourTests {
  private func page(_ sample: String, _ more: [String]) throws -> String {
    try Azadose.run(["report", "vcf-samples/" + sample, "--weight", "72"] + more).out
  }

  @Test(arguments: [("normal.vcf", "32"), ("nudt15-poor.vcf", "31"), ("panel.vcf", "33")])
  func `without its escape codes a page in colour is the plain one`(
    sample: String, code: String
  ) throws {
    for long in [[], ["--long"]] {
      let plain = try page(sample, long)
      let coloured = try page(sample, long + ["--colour", "always"])
      #expect(coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
      #expect(coloured.contains(try Regex("\u{1B}\\[(1;)?\(code)m")), "\(coloured)")
      #expect(!plain.contains("\u{1B}"), "a pipe gets no escape code")
    }
  }

  @Test func `colour is used on a terminal, unless it is forbidden`() {
    let terminal = { (isOutput: Bool, environment: [String: String]) in
      Terminal(isOutput: isOutput, isError: true, environment: environment)
    }
    #expect(ColourChoice.auto.isUsed(on: terminal(true, ["TERM": "xterm"])))
    #expect(!ColourChoice.auto.isUsed(on: terminal(false, ["TERM": "xterm"])))
    #expect(!ColourChoice.auto.isUsed(on: terminal(true, ["TERM": "dumb"])))
    #expect(!ColourChoice.auto.isUsed(on: terminal(true, ["NO_COLOR": "1"])))
    #expect(ColourChoice.auto.isUsed(on: terminal(true, ["NO_COLOR": ""])))
    #expect(ColourChoice.always.isUsed(on: terminal(false, ["NO_COLOR": "1"])))
    #expect(!ColourChoice.never.isUsed(on: terminal(true, [:])))
  }

  @Test func `pages that exclude each other are wrong usage`() throws {
    let line = ["report", "vcf-samples/normal.vcf", "--weight", "72", "--explain"]
    expectUsageError(try Azadose.run(line + ["--long"]), naming: "--long")
    expectUsageError(try Azadose.run(line + ["--format", "json"]), naming: "--format")
  }
}
