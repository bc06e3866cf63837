public import Pharmacogenomics

/// How people and laboratories write numbers with units.
extension MeasureUnit {
  /// The number of a text in this unit: `4.2 x10^9/L`, `4200/µL` and `4.2 G/L` are all 4.2.
  ///
  /// Every conversion is exact or a convention that laboratories share; a text whose unit is not
  /// known is `nil`, never guessed.
  public func number(in text: String) -> ExactDecimal? {
    let trimmed = text.drop { $0 == " " }
    let digits = trimmed.prefix { ("0"..."9").contains($0) || $0 == "." }
    guard let number = ExactDecimal(plain: digits) else { return nil }
    let unit = Self.plain(trimmed.dropFirst(digits.count))
    if unit.isEmpty { return mayBeLeftOut ? number : nil }
    guard let spelling = spellings.first(where: { Self.plain($0.text) == unit }) else { return nil }
    return number * spelling.factor
  }

  /// Whether a bare number can only mean this unit.
  private var mayBeLeftOut: Bool { self == .years || self == .femtolitres }

  /// Spellings, and what one of each is in this unit.
  private var spellings: [(text: String, factor: ExactDecimal)] {
    let own = [(text: rawValue, factor: ExactDecimal(1))]
    let tenth = ExactDecimal(1, places: 1)
    switch self {
    case .cellsPerLitre:
      // `plain` reads the star of UCUM as an x.
      let billions = ["10^9/L", "10e9/L", "10x9/L", "G/L", "/nL", "K/uL", "x10^3/uL", "10^3/uL"]
      let ones = ["/uL", "/mm3", "/mm^3", "cells/uL"]
      return own + billions.map { ($0, 1) } + ones.map { ($0, ExactDecimal(1, places: 3)) }
    case .centimetres: return own + [("m", 100), ("mm", tenth)]
    case .years: return own + [("year", 1), ("y", 1), ("yr", 1), ("a", 1)]
    case .months: return own + [("month", 1)]
    case .weeks: return own + [("week", 1)]
    case .days: return own + [("day", 1), ("d", 1), ("weeks", 7), ("week", 7)]
    case .gramsPerLitre: return own + [("g/dL", 10), ("g%", 10)]
    // 1 U is the activity of 1 µmol per minute, 1 µkat of 60.
    case .unitsPerLitre: return own + [("IU/L", 1), ("ukat/L", 60)]
    // The molar mass of creatinine, 113.12 g/mol: the factor that laboratories use.
    case .micromolesPerLitre: return own + [("mg/dL", ExactDecimal(884, places: 1))]
    case .filtrationRate:
      return own + ["mL/min", "mL/min/1.73", "mL/min/1.73 m^2"].map { ($0, 1) }
    case .picomolesInErythrocytes:
      return own
        + ["pmol/8x10^8", "pmol/8x10^8 erythrocytes", "pmol/8e8 RBC"].map { ($0, 1) }
    case .milligramsPerDay: return own + [("mg", 1), ("mg/d", 1)]
    case .milligramsPerKilogramAndDay: return own + [("mg/kg", 1), ("mg/kg/d", 1)]
    case .kilogramsPerSquareMetre: return own + [("kg/m^2", 1)]
    case .kilograms, .femtolitres, .normalisedPicomoles, .times, .percent: return own
    }
  }

  /// Without blanks, in small letters, with the signs of a plain keyboard.
  private static func plain(_ text: some StringProtocol) -> String {
    let signs: [Character: String] = [
      "µ": "u", "μ": "u", "×": "x", "*": "x", "²": "^2", "³": "^3", "⁸": "^8", "⁹": "^9",
    ]
    let words = text.filter { !$0.isWhitespace }
      .map { signs[$0] ?? $0.lowercased() }.joined()
    return words.hasPrefix("x10") ? String(words.dropFirst()) : words
  }
}
