import AzadoseTestSupport
import Foundation
import Testing

/// What every refusal has in common: nothing on standard output, one clear line on standard error.
func expectRefusal(
  _ outcome: Tool.Outcome, naming words: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(outcome.exit == 1, sourceLocation: sourceLocation)
  #expect(outcome.out == "", "a refusal prints no report", sourceLocation: sourceLocation)
  let lines = outcome.err.split(separator: "\n")
  #expect(lines.count == 1, "\(outcome.err)", sourceLocation: sourceLocation)
  #expect(
    outcome.err.contains("; "), "no next step: \(outcome.err)", sourceLocation: sourceLocation)
  #expect(
    !outcome.err.contains("[E::"), "htslib speaks: \(outcome.err)", sourceLocation: sourceLocation)
  for word in words {
    #expect(
      outcome.err.contains(word), "no '\(word)' in: \(outcome.err)", sourceLocation: sourceLocation)
  }
}

/// Wrong usage: exit 64 as swift-argument-parser does, and the usage beside the reason.
func expectUsageError(
  _ outcome: Tool.Outcome, naming words: String...,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(outcome.exit == 64, sourceLocation: sourceLocation)
  #expect(outcome.out == "", "a refusal prints no report", sourceLocation: sourceLocation)
  for word in words + ["Usage:"] {
    #expect(
      outcome.err.contains(word), "no '\(word)' in: \(outcome.err)", sourceLocation: sourceLocation)
  }
}

/// `report` with the usual weight.
func report(_ file: String, _ more: String..., stdin: Data? = nil) throws -> Tool.Outcome {
  try Azadose.run(["report", file, "--weight", "72"] + more, stdin: stdin)
}

/// The core positions on GRCh38, by rs number: facts of the samples, not of the program.
let corePositions: [(rs: String, gene: String, position: Int)] = [
  ("rs1142345", "TPMT", 18_130_687), ("rs1800460", "TPMT", 18_138_997),
  ("rs1800462", "TPMT", 18_143_724), ("rs116855232", "NUDT15", 48_045_719),
]
