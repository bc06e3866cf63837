import Pharmacogenomics

/// Why a file of results cannot be used. The message names file, place and next step.
public struct OutsideCallError: Error, Sendable, Hashable, CustomStringConvertible {
  /// `calls.tsv:3`, or the file alone.
  public let place: String
  public let problem: String
  public let nextStep: String

  init(_ place: String, _ problem: String, _ nextStep: String) {
    self.place = place
    self.problem = problem
    self.nextStep = nextStep
  }

  public var description: String { "\(place): \(problem); \(nextStep)".printable }
}
