import Pharmacogenomics

/// The unit that a key of the grammar asks for.
enum Unit: String {
  case milligramsPerKilogramAndDay = "mg/kg/day"
  case milligramsPerDay = "mg/day"
  case milligrams = "mg"
  case kilograms = "kg"
  case percent = "%"
  case percentOfTarget = "% of target"
  case weeks
  /// A bare fraction of 1.
  case fraction = ""

  /// What is measured, for messages.
  var quantity: String {
    switch self {
    case .milligramsPerKilogramAndDay: "a dose per body weight"
    case .milligramsPerDay: "a daily dose"
    case .milligrams: "the strength of a tablet"
    case .kilograms: "a body weight"
    case .percent: "a probability in percent"
    case .percentOfTarget: "a share of the target dose"
    case .weeks: "a time in weeks"
    case .fraction: "a fraction of 1"
    }
  }

  var example: String { text("2") }
  var exampleOfRange: String { self == .fraction ? "0.2..0.8" : text("2..4") }

  /// A number with this unit, as rules write it.
  func text(_ digits: String) -> String {
    switch self {
    case .percent, .percentOfTarget, .fraction: digits + rawValue
    default: digits + " " + rawValue
    }
  }

  /// What one of the written unit is: a percent is 0.01.
  var factor: ExactDecimal {
    switch self {
    case .percent, .percentOfTarget: ExactDecimal(1, places: 2)
    default: 1
    }
  }
}
