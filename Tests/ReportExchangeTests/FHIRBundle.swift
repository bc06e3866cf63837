import Foundation

/// A bundle as a reader outside the program decodes it.
struct FHIRBundle {
  let document: [String: Any]

  init(_ text: String) throws {
    let decoded = try JSONSerialization.jsonObject(with: Data(text.utf8))
    document = decoded as? [String: Any] ?? [:]
  }

  var entries: [[String: Any]] { document["entry"] as? [[String: Any]] ?? [] }

  var resources: [[String: Any]] { entries.compactMap { $0["resource"] as? [String: Any] } }

  /// The resources of a type.
  func all(_ type: String) -> [[String: Any]] {
    resources.filter { $0["resourceType"] as? String == type }
  }

  /// The observations of this code.
  func observations(_ code: String) -> [[String: Any]] {
    all("Observation").filter { Self.codes(in: $0["code"]).contains(code) }
  }

  /// Every code below a value: of codings, not of quantities.
  static func codes(in value: Any?) -> [String] { codings(in: value).map(\.code) }

  /// Every coding below a value, with its terminology.
  static func codings(in value: Any?) -> [(system: String, code: String)] {
    if let items = value as? [Any] { return items.flatMap(codings) }
    guard let members = value as? [String: Any] else { return [] }
    let own = (members["coding"] as? [[String: Any]] ?? []).map { coding in
      (coding["system"] as? String ?? "", coding["code"] as? String ?? "")
    }
    return own + members.values.flatMap(codings)
  }

  /// Every text under a key, at any depth.
  static func texts(of key: String, in value: Any?) -> [String] {
    if let items = value as? [Any] { return items.flatMap { texts(of: key, in: $0) } }
    guard let members = value as? [String: Any] else { return [] }
    let own = (members[key] as? String).map { [$0] } ?? []
    return own + members.values.flatMap { texts(of: key, in: $0) }
  }
}
