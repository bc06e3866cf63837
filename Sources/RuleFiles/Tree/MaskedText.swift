/// A text in which some characters stand masked, so that libyaml reads on past an error.
///
/// libyaml stops at the first bare star and Yams at the first duplicate key. Masking one
/// character keeps every line and column; `restored` gives the written text back.
struct MaskedText {
  private(set) var scalars: [Unicode.Scalar]
  private let lineStarts: [Int]
  private var originals: [Unicode.Scalar: Unicode.Scalar] = [:]

  init(_ text: Substring) {
    scalars = Array(text.unicodeScalars)
    var starts = [0]
    for index in scalars.indices where Self.endsLine(index, in: scalars) {
      starts.append(index + 1)
    }
    lineStarts = starts
  }

  /// Whether anything is masked.
  var isMasked: Bool { !originals.isEmpty }

  /// The text as libyaml shall read it.
  var text: String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// The index of a place, line and column from 1; `nil` outside the text.
  func index(line: Int, column: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    let index = lineStarts[line - 1] + column - 1
    return scalars.indices.contains(index) ? index : nil
  }

  /// Lines of the text, the empty one behind a last line break included.
  var lineCount: Int { lineStarts.count }

  /// The line and column of an index, both from 1.
  func place(of index: Int) -> (line: Int, column: Int) {
    let line = lineStarts.lastIndex { $0 <= index } ?? 0
    return (line + 1, index - lineStarts[line] + 1)
  }

  /// Replaces one character by another that occurs nowhere else; false when none is left.
  mutating func mask(at index: Int) -> Bool {
    let next = Self.firstMask + UInt32(originals.count)
    guard next <= Self.lastMask, let mask = Unicode.Scalar(next) else { return false }
    originals[mask] = scalars[index]
    scalars[index] = mask
    return true
  }

  /// A value of the masked text as it is written in the file.
  func restored(_ text: String) -> String {
    guard isMasked else { return text }
    var restored = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { restored.append(originals[scalar] ?? scalar) }
    return String(restored)
  }

  /// Masks every place that may be this key, quoted or not; false when there is none.
  mutating func maskKeys(named key: String) -> Bool {
    let wanted = Array(key.unicodeScalars)
    guard let first = wanted.first else { return false }
    var found = false
    var index = 0
    while index + wanted.count < scalars.count {
      if scalars[index] == first, scalars[index..<(index + wanted.count)].elementsEqual(wanted),
        startsWord(index), isFollowedByColon(index + wanted.count)
      {
        guard mask(at: index) else { return false }
        found = true
      }
      index += 1
    }
    return found
  }

  private func startsWord(_ index: Int) -> Bool {
    index == 0 || " \n\r\t{,\"'?".unicodeScalars.contains(scalars[index - 1])
  }

  private func isFollowedByColon(_ start: Int) -> Bool {
    var index = start
    while index < scalars.count, " \"'".unicodeScalars.contains(scalars[index]) { index += 1 }
    return index < scalars.count && scalars[index] == ":"
  }

  /// Whether a line ends here, as libyaml counts lines.
  private static func endsLine(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    switch scalars[index] {
    case "\n", "\u{85}", "\u{2028}", "\u{2029}": true
    case "\r": index + 1 >= scalars.count || scalars[index + 1] != "\n"
    default: false
    }
  }

  // Supplementary Private Use Area-A, which libyaml reads as ordinary letters.
  private static let firstMask: UInt32 = 0xF_0000
  private static let lastMask: UInt32 = 0xF_FFFD
}
