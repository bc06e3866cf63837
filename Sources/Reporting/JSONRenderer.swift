import Foundation

/// Renders a report as JSON: sorted keys, two spaces, one final newline.
public enum JSONRenderer {
  /// - Throws: only if a value cannot be encoded, which no report holds.
  public static func text(of report: DoseReport) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
  }
}
