/// A body weight, kept in kilograms with the user's own spelling.
public struct BodyWeight: Sendable, Hashable {
  /// Kilograms, exact: 154 lb is 69.85322498 kg.
  public let kilograms: ExactDecimal
  /// What the user wrote, for the report: `154lb`.
  public let stated: String

  public init(kilograms: ExactDecimal, stated: String) {
    self.kilograms = kilograms
    self.stated = stated
  }

  /// Reads `72`, `72kg`, `72 kg`, `72000g`, `154lb`; a number without a unit is kilograms.
  ///
  /// One pound is exactly 0.45359237 kg (international yard and pound agreement, 1959).
  public init(parsing text: String) throws(WeightError) {
    let trimmed = text.filter { !$0.isWhitespace }
    let number = trimmed.prefix { $0.isNumber || $0 == "." || $0 == "," || $0 == "-" }
    let unit = trimmed.dropFirst(number.count).lowercased()
    if number.contains(",") { throw .decimalComma(text) }
    guard let value = ExactDecimal(plain: number) else { throw .notANumber(text) }
    switch unit {
    case "", "kg": kilograms = value
    case "g": kilograms = value * ExactDecimal(1, places: 3)
    case "lb", "lbs":
      kilograms = value * ExactDecimal(45_359_237, places: 8)
    default: throw .unknownUnit(String(unit))
    }
    stated = trimmed
  }
}

/// Why a text is no weight; each message says what to write instead.
public enum WeightError: Error, Sendable, Hashable, CustomStringConvertible {
  case notANumber(String)
  case decimalComma(String)
  case unknownUnit(String)

  public var description: String {
    switch self {
    case .notANumber(let text): "'\(text)' is not a weight; write it as 72, 72kg, 72000g or 154lb"
    case .decimalComma(let text):
      "'\(text)' has a comma; write the weight with a decimal point, as in 72.5"
    case .unknownUnit(let unit): "'\(unit)' is not a unit of weight; use kg, g or lb"
    }
  }
}
