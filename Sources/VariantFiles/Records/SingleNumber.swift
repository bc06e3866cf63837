/// What stands in a field that holds one number, VCF's `Number=1`.
enum SingleNumber: Equatable {
  /// `.`, or nothing.
  case missing
  case number(Int)
  /// Several values, or a text that is no number.
  case unreadable

  var value: Int? { if case .number(let value) = self { value } else { nil } }
}
