/// One entry of `evidence.yaml`: a source that rules cite.
public struct Citation: Sendable, Hashable {
  /// The short name that rules write: `cpic-2025`.
  public let id: String
  public let title: String
  /// What a report calls it in a line.
  public let short: String?
  public let year: Int?
  public let doi: String?
  public let pmid: String?
  public let url: String?
  /// The day the project read it, ISO 8601.
  public let read: String
  /// What it is used for.
  public let supports: String
  /// A caveat, e.g. that a secondary copy was read.
  public let note: String?

  public init(
    id: String, title: String, short: String? = nil, year: Int?, doi: String?, pmid: String?,
    url: String?,
    read: String, supports: String, note: String?
  ) {
    self.id = id
    self.title = title
    self.short = short
    self.year = year
    self.doi = doi
    self.pmid = pmid
    self.url = url
    self.read = read
    self.supports = supports
    self.note = note
  }
}
