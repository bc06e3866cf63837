import Foundation

/// Renders a document as JSON: sorted keys, two spaces, one final newline.
public enum JSONRenderer {
  /// - Throws: only if a value cannot be encoded, which no document of this program holds.
  public static func text(of document: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}
