/// What colour underlines on a terminal. It adds nothing: the words beside it say the same.
enum Emphasis: Sendable {
  /// There is a dose.
  case dose
  /// There is none.
  case noDose
  /// Something to know before the answer is used.
  case warning

  /// Whether the label alone is painted, and not the text.
  var isOfLabelOnly: Bool { self == .warning }

  /// The escape code that begins it (ECMA-48, "select graphic rendition").
  var start: String {
    switch self {
    case .dose: "\u{1B}[1;32m"
    case .noDose: "\u{1B}[1;31m"
    case .warning: "\u{1B}[33m"
    }
  }

  /// The escape code that ends it.
  static let end = "\u{1B}[0m"
}
