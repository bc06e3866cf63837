import AzadoseTestSupport

/// The kinds of losses about which the promises differ.
enum LossKind: String, CaseIterable, Sendable {
  /// Evidence of core positions.
  case core
  /// Evidence of other defining positions.
  case other
  /// Phase anywhere.
  case phase
  /// Whole records anywhere.
  case absence
}

/// Losses of several kinds on top of each other: what is left after one is where the next begins,
/// so each kind is asked of files that have already lost something of every other.
struct LossWalk {
  let proof: Proof
  let known: KnownBeside
  let folder: TemporaryFolder

  /// What a step does wrong; `nil` as well where the file comes to be refused.
  func wrong(
    _ start: VCFSheet, steps: Int, _ random: inout SeededGenerator
  ) throws -> String? {
    var sheet = start
    for step in 0..<steps {
      guard let check = try LossCheck(sheet, proof, known, in: folder) else { return nil }
      let kind = random.pick([.core, .core, .other, .phase]) ?? LossKind.absence
      let losses = check.losses(step == steps - 1 ? .absence : kind, &random)
      if let wrong = try check.wrong(step == steps - 1 ? .absence : kind, losses) {
        return "step \(step): " + wrong
      }
      sheet = sheet.losing(losses)
    }
    return nil
  }
}
