/// A terminology, and which codes can be its own.
public enum CodeSystem: String, Sendable, Hashable, CaseIterable {
  case loinc = "LOINC"
  case rxNorm = "RxNorm"
  case hgnc = "HGNC"

  /// How its codes look.
  public var form: String {
    switch self {
    case .loinc: "digits, a hyphen and the check digit, or LA, digits, a hyphen and a digit"
    case .rxNorm: "up to eight digits, the first of them not 0"
    case .hgnc: "HGNC:, then up to six digits, the first of them not 0"
    }
  }

  /// Whether a text has the form of a code, with the right check digit where its rule is public.
  ///
  /// A LOINC number ends with its check digit modulo 10 (LOINC Users' Guide, appendix C). That of
  /// answers (`LA…`) also counts letters, in a way that was not read; there only the form is told.
  public func admits(_ code: String) -> Bool {
    switch self {
    case .loinc:
      if code.wholeMatch(of: /LA[0-9]{3,6}-[0-9]/) != nil { return true }
      guard let match = code.wholeMatch(of: /([0-9]{3,7})-([0-9])/) else { return false }
      return String(Self.checkDigit(of: match.1)) == match.2
    case .rxNorm: return code.wholeMatch(of: /[1-9][0-9]{0,7}/) != nil
    case .hgnc: return code.wholeMatch(of: /HGNC:[1-9][0-9]{0,5}/) != nil
    }
  }

  /// The check digit modulo 10: every second digit counts twice, from the right.
  private static func checkDigit(of digits: Substring) -> Int {
    let sum = digits.reversed().compactMap(\.wholeNumberValue).enumerated().reduce(0) {
      let counted = $1.offset.isMultiple(of: 2) ? $1.element * 2 : $1.element
      return $0 + counted / 10 + counted % 10
    }
    return (10 - sum % 10) % 10
  }
}
