/// Decisions with more kinds of patients than a comparison can go through.
public struct UncomparedDecisions: Sendable, Hashable {
  public let decisions: [String]
  /// The inputs that span them.
  public let inputs: [String]
}

extension UncomparedDecisions: CustomStringConvertible {
  public var description: String {
    let names = decisions.map { "'\($0)'" }.joined(separator: ", ")
    return "\(names): both rule sets together have more than \(CellLimit.cells) kinds of patients, "
      + "too many to compare: the inputs \(inputs.joined(separator: ", "))"
  }
}
