/// Why a text states nothing of a gene.
public struct StatedValueProblem: Error, Sendable, Hashable {
  /// One phrase that names the text in quotes.
  public let message: String
  /// What to write instead, if one thing is likely.
  public let hint: String?
}
