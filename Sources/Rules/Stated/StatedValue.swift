public import Pharmacogenomics

/// What somebody states of one gene without a file: a phenotype, a diplotype, or no result.
public struct StatedValue: Sendable, Hashable {
  /// The value of the decision's input: a phenotype's identifier or `unknown`.
  public let value: String
  /// The diplotype from which the value follows, if one was stated.
  public let diplotype: Diplotype?

  public init(value: String, diplotype: Diplotype? = nil) {
    self.value = value
    self.diplotype = diplotype
  }
}

extension StatedValue: CustomStringConvertible {
  /// `intermediate` or `intermediate (*1/*3C)`.
  public var description: String { diplotype.map { "\(value) (\($0))" } ?? value }
}
