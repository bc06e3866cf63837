/// The version of the specification that a file keeps to.
struct SpecificationVersion: Sendable {
  /// The number after `VCFv4.`.
  let minor: Int

  /// What is assumed of a file that names no version.
  static let usual = SpecificationVersion(minor: 2)

  init(minor: Int) { self.minor = minor }

  /// Reads `VCFv4.2`; `nil` for anything else.
  init?(_ text: ArraySlice<UInt8>) {
    let start = Array("VCFv4.".utf8)
    guard text.starts(with: start), let minor = Int(text.dropFirst(start.count).text) else {
      return nil
    }
    self.minor = minor
  }

  /// Whether the keys of INFO and FORMAT are names, QUAL may be infinite, and reserved keys have a
  /// Number and a Type.
  var isStrict: Bool { minor >= 3 }
}
