import Rules

extension SchemaNode {
  /// A number with its unit.
  static func quantity(_ unit: Unit) -> SchemaNode {
    let node = text(like: unit.pattern, example: unit.example)
    // A bare fraction is a number to editors.
    return unit == .fraction ? node.with("type", .texts(["number", "string"])) : node
  }

  /// Two numbers with their unit.
  static func range(_ unit: Unit) -> SchemaNode {
    text(like: unit.rangePattern, example: unit.exampleOfRange)
  }

  /// One number or two with their unit.
  static func quantityOrRange(_ unit: Unit) -> SchemaNode {
    text(like: "\(unit.pattern)|\(unit.rangePattern)", example: unit.exampleOfRange)
  }

  /// First and last base of an interval.
  static let span = text(like: "[0-9]+-[0-9]+", example: "101-160")

  /// Two numbers in one of the units in which rules ask.
  static let plausibleRange: SchemaNode = {
    let units = MeasureUnit.allCases.map { $0 == .percent ? "%" : " " + Unit.escaped($0.rawValue) }
    let pattern = "\(Unit.number)\\.\\.\(Unit.number)(\(units.joined(separator: "|")))"
    return text(like: pattern, example: "0..50 x10^9/L")
  }()
}

extension Unit {
  fileprivate static let number = #"[0-9]+(\.[0-9]+)?"#

  /// What `quantity` reads, as a regular expression.
  var pattern: String { "\(Self.number) *\(Self.escaped(rawValue))" + (isWeeks ? "|1 week" : "") }

  /// What `range` reads, as a regular expression.
  var rangePattern: String {
    let sign = rawValue.hasPrefix("%") ? "%?" : ""
    return "\(Self.number)\(sign)\\.\\.\(Self.number) *\(Self.escaped(rawValue))"
  }

  private var isWeeks: Bool { self == .weeks }

  /// The text with its signs taken as they are.
  fileprivate static func escaped(_ text: String) -> String {
    text.map { ".^()".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
