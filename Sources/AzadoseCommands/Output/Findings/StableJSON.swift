import Foundation

/// JSON of which the same value gives the same bytes: sorted keys, two spaces, one final newline.
enum StableJSON {
  /// - Throws: only if a value cannot be encoded, as no text or whole number is.
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
