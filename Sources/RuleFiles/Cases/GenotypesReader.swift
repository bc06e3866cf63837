import Pharmacogenomics
import Rules

/// Reads the keys of `given:` that take the genotypes from a file.
struct GenotypesReader {
  /// The keys that say how the file is read, and need one.
  static let howKeys = ["sample", "absent", "ancestry"]
  /// The key that names the file, and those that say how it is read.
  static let keys = ["vcf"] + howKeys

  /// Whether a mapping holds one of the keys.
  static func concerns(_ value: Value) -> Bool { keys.contains { value.node[$0] != nil } }

  /// `nil` without a file.
  func read(_ fields: Fields) -> CaseGenotypes? {
    guard let vcf = fields["vcf"] else {
      for key in Self.keys where fields[key] != nil {
        fields.findings.report(
          .unknownKey, at: fields.place(of: key), "\(fields.what) has '\(key)' and no 'vcf'",
          hint: "add 'vcf:', or delete '\(key)'")
      }
      return nil
    }
    let sample = fields["sample"].flatMap { sample in
      sample.text.map { Located($0, at: sample.location) }
    }
    let absent = fields["absent"]?.choice(of: AbsentPolicy.self) ?? .unknown
    let ancestry = fields["ancestry"]?.choice(of: Ancestry.self)
    return path(vcf).map { path in
      CaseGenotypes(
        file: Located(path, at: vcf.location), sample: sample, absent: absent, ancestry: ancestry)
    }
  }

  /// The path from where the rules are read. A case names its file from its own folder, so that
  /// both can be moved together.
  private func path(_ value: Value) -> String? {
    guard let text = value.text else { return nil }
    guard !text.hasPrefix("/"), text != "-" else {
      value.report(
        .wrongType, "'vcf' is a path from the folder of the case file, not '\(text)'",
        hint: "put the file beside the cases, and write its name")
      return nil
    }
    guard let slash = value.location.file.lastIndex(of: "/") else { return text }
    return value.location.file[...slash] + text
  }
}
