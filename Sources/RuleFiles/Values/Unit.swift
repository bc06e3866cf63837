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
    case .percent: "a share in percent"
    case .percentOfTarget: "a share of the target dose"
    case .weeks: "a time in weeks"
    case .fraction: "a fraction of 1"
    }
  }

  /// A number with this unit, as rules write it.
  ///
  /// Hints show it as it is. They never put the unit behind the number that was written:
  /// whoever writes 0.01 for a percentage does not mean 0.01%.
  var example: String {
    switch self {
    case .milligramsPerKilogramAndDay: "2 mg/kg/day"
    case .milligramsPerDay: "200 mg/day"
    case .milligrams: "25 mg"
    case .kilograms: "72 kg"
    case .percent: "5%"
    case .percentOfTarget: "50% of target"
    case .weeks: "2 weeks"
    case .fraction: "0.5"
    }
  }

  /// Two numbers with this unit.
  var exampleOfRange: String {
    switch self {
    case .percentOfTarget: "30%..80% of target"
    case .fraction: "0.2..0.8"
    case .percent: "5%..10%"
    default: "2..4 " + rawValue
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
