import AzadoseTestSupport

extension SeededGenerator {
  /// True in `share` of the draws.
  mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &self) < share }

  mutating func pick<Element>(_ list: [Element]) -> Element? { list.randomElement(using: &self) }
}
