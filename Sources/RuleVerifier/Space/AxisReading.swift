/// How the inputs of one decision graph read axes that it shares with another graph.
struct AxisReading: Sendable {
  /// The axis of each input that is called otherwise.
  private let axes: [String: String]
  /// For each input the value that each value of its axis is to this graph; an input that is not
  /// listed reads its axis as it is.
  private let values: [String: [String: String]]

  /// Every input is an axis of its own name and values.
  static let plain = AxisReading(axes: [:], values: [:])

  init(axes: [String: String], values: [String: [String: String]]) {
    self.axes = axes
    self.values = values
  }

  func axis(of input: String) -> String { axes[input] ?? input }

  /// `nil` where this graph has no such value, so that no rule holds.
  func value(_ value: String, of input: String) -> String? {
    guard let own = values[input] else { return value }
    return own[value]
  }

  /// The values of an axis that a condition of this graph allows.
  func values(_ wanted: Set<String>, of input: String, among all: [String]) -> Set<String> {
    guard let own = values[input] else { return wanted }
    return Set(all.filter { own[$0].map(wanted.contains) ?? false })
  }
}
