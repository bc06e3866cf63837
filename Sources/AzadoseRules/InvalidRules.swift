/// Rules that cannot be used, with every finding that says why.
public struct InvalidRules: Error, Sendable, CustomStringConvertible {
  public let report: CheckReport

  public var description: String { report.description }
}
