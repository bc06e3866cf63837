import Foundation

/// The part of SARIF's schema that a log of findings in text files needs; like there, no object
/// has a field that is not listed.
///
/// Authority: SARIF 2.1.0 with errata 01, sections 3.11 to 3.49; the sections stand beside.
indirect enum SARIFShape: Sendable {
  case object(required: [String: SARIFShape], optional: [String: SARIFShape] = [:])
  case list(of: SARIFShape, least: Int = 0)
  case text
  case word([String])
  case whole(least: Int)

  /// 3.13.
  static let log = object(
    required: ["version": word(["2.1.0"]), "runs": list(of: run)], optional: ["$schema": text])

  /// 3.14; `results` must be there, for the run did scan (3.14.23).
  private static let run = object(
    required: ["tool": object(required: ["driver": driver]), "results": list(of: result)],
    optional: [
      "columnKind": word(["utf16CodeUnits", "unicodeCodePoints"]),
      "newlineSequences": list(of: text, least: 1),
    ])

  /// 3.19.
  private static let driver = object(
    required: ["name": text], optional: ["version": text, "rules": list(of: rule)])

  /// 3.49; the descriptions are what GitHub's code scanning demands beyond.
  private static let rule = object(
    required: [
      "id": text, "shortDescription": message, "fullDescription": message, "help": message,
    ],
    optional: ["name": text, "helpUri": text])

  /// 3.11 and 3.12.
  private static let message = object(required: ["text": text])

  /// 3.27.
  private static let result = object(
    required: [
      "message": message, "ruleId": text, "ruleIndex": whole(least: 0),
      "level": word(["none", "note", "warning", "error"]), "locations": list(of: location),
    ])

  /// 3.28 to 3.30.
  private static let location = object(
    required: [
      "physicalLocation": object(
        required: [
          "artifactLocation": object(required: ["uri": text]),
          "region": object(
            required: ["startLine": whole(least: 1)], optional: ["startColumn": whole(least: 1)]),
        ])
    ])

  /// What in a value is not as the standard has it.
  func problems(of value: Any, at path: String) -> [String] {
    switch self {
    case .object(let required, let optional):
      guard let fields = value as? [String: Any] else { return ["\(path) is no object"] }
      let shapes = required.merging(optional) { first, _ in first }
      let missing = required.keys.filter { fields[$0] == nil }.map { "\(path) lacks \($0)" }
      return missing
        + fields.flatMap { name, field in
          shapes[name]?.problems(of: field, at: "\(path)/\(name)") ?? ["\(path) has \(name)"]
        }
    case .list(let shape, let least):
      guard let values = value as? [Any] else { return ["\(path) is no array"] }
      return (values.count < least ? ["\(path) is too short"] : [])
        + values.enumerated().flatMap { shape.problems(of: $1, at: "\(path)/\($0)") }
    case .text:
      return (value as? String)?.isEmpty == false ? [] : ["\(path) is no text"]
    case .word(let words):
      return (value as? String).map(words.contains) == true ? [] : ["\(path) is another word"]
    case .whole(let least):
      return (value as? Int).map { $0 >= least } == true ? [] : ["\(path) is no such number"]
    }
  }
}
