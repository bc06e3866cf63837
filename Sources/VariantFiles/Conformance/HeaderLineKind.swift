/// The header lines whose form the specification fixes.
enum HeaderLineKind: String {
  case information = "INFO"
  case format = "FORMAT"
  case filter = "FILTER"
  case alternate = "ALT"
  case contig
  case sample = "SAMPLE"
  case pedigree = "PEDIGREE"
  case meta = "META"

  init?(_ key: ArraySlice<UInt8>) {
    guard key.count <= 8, let kind = Self(rawValue: key.text) else { return nil }
    self = kind
  }

  /// Keys that a line of this kind has.
  var required: [StaticString] {
    switch self {
    case .information, .format: ["ID", "Number", "Type", "Description"]
    case .filter, .alternate: ["ID", "Description"]
    case .contig, .sample, .meta: ["ID"]
    // VCF 4.2 writes `<Name_0=…,Name_1=…>`.
    case .pedigree: []
    }
  }
}
