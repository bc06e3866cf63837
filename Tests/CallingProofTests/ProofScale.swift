import Foundation

/// How much the heavy tests do: a little in `swift test`, all of it in `make proof`, which sets
/// `AZADOSE_PROOF` to the number of files.
enum ProofScale {
  private static let stated = ProcessInfo.processInfo.environment["AZADOSE_PROOF"].flatMap(Int.init)

  /// Files of the comparison with the oracle, each with `samples` samples.
  static let files = stated ?? 24
  static let samples = stated == nil ? 20 : 50

  /// Parts that run side by side, each with its own seed.
  static let parts = 8
}
