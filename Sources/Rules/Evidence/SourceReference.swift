/// A `source:` in a rule file: a citation and, after `#`, the section or table.
public struct SourceReference: Sendable, Hashable {
  /// Key in `evidence.yaml`.
  public let citation: String
  /// `table-2`, if stated.
  public let section: String?

  public init(citation: String, section: String?) {
    self.citation = citation
    self.section = section
  }
}

extension SourceReference: CustomStringConvertible {
  public var description: String { section.map { "\(citation)#\($0)" } ?? citation }
}
