/// Parts of the proofs of one rule set that are worked out once: invariants differ in what they
/// ask, but most of them look at the same decisions in the same way.
final class KnownParts {
  /// A decision and how it is looked at.
  struct View: Hashable {
    let decision: String
    let shared: [Int]
    let isMerging: Bool
  }

  private var tables: [View: TabulatedDecision] = [:]
  private var vetoes: [[String]: [Veto]] = [:]
  private var books: [[[String]]: AnswerBook] = [:]

  func table(
    _ view: View, _ make: () throws(TooManyCells) -> TabulatedDecision
  ) throws(TooManyCells) -> TabulatedDecision {
    if let known = tables[view] { return known }
    let table = try make()
    tables[view] = table
    return table
  }

  /// - Parameter modifiers: Names of the modifiers that veto together.
  func vetoes(
    of modifiers: [String], _ make: () throws(TooManyCells) -> [Veto]
  ) throws(TooManyCells) -> [Veto] {
    if let known = vetoes[modifiers] { return known }
    let found = try make()
    vetoes[modifiers] = found
    return found
  }

  /// The answers of a dose with its modifiers and vetoes.
  func book(of chain: [String], vetoes: [Veto], by modifiers: [String]) -> AnswerBook {
    let key = [chain, modifiers]
    if let known = books[key] { return known }
    let book = AnswerBook(vetoes)
    books[key] = book
    return book
  }
}
