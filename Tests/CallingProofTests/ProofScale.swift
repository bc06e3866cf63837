import Foundation

/// How much the heavy tests do: a little in `swift test`, all of it in `make proof`, which sets
/// `AZADOSE_PROOF` to the number of files.
enum ProofScale {
  private static let stated = ProcessInfo.processInfo.environment["AZADOSE_PROOF"].flatMap(Int.init)

  /// Files of the comparison with the oracle, each with `samples` samples.
  static let files = stated ?? 24
  static let samples = stated == nil ? 20 : 50

  /// Of the ordered pairs of named alleles, one in so many is written down and called back.
  static let pairStep = stated == nil ? 41 : 1

  /// Files of five samples a part that lose evidence, and losses of each sample of the repository.
  static let lossyFiles = stated == nil ? 2 : 15
  /// Mixed losses: files of five samples a part, walks of each sample of the repository, people; and
  /// ways of losing each of its core positions.
  static let mixedFiles = stated == nil ? 1 : 4
  static let walksOfSample = stated == nil ? 1 : 2
  static let mixedPeople = stated == nil ? 2 : 30
  static let lossesOfCore = stated == nil ? 2 : Loss.evidence.count
  static let policyFiles = stated == nil ? 3 : 60
  static let lossesOfSample = stated == nil ? 6 : 20
  static let realPeople = stated == nil ? 6 : 120

  /// Parts that run side by side, each with its own seed.
  static let parts = 8
}
