/// A kind of departure from the VCF specification in a part on which no call rests.
///
/// Each is read all the same; the first place of each kind is told, and how many there are.
enum Breach: Hashable, Sendable {
  /// `##fileformat` names no version.
  case version
  /// A header line is not of its form: `##KEY=VALUE` or `##KEY=<KEY=VALUE,…>`.
  case headerLine
  /// A structured header line lacks a key, or a value is none that the specification knows.
  case headerValue
  /// An ID of a header line holds a character that is not allowed there.
  case headerName
  /// An ID is declared twice.
  case repeatedDeclaration
  /// A reserved key is declared with another Number or Type.
  case reservedDeclaration
  /// An empty line stands between records.
  case emptyLine
  /// Positions or contigs are out of order.
  case order
  /// POS lies beyond the length of its contig.
  case position
  /// One record stands twice.
  case repeatedRecord
  /// Bytes that are no UTF-8.
  case encoding
  case identifier
  case alternate
  case quality
  case filter
  /// INFO is not of the form `KEY=VALUE;…`, or names a key twice.
  case information
  /// A value of INFO is not of the declared Type, or of a size that its key does not allow.
  case informationType
  /// The number of values of INFO differs from the declared Number.
  case informationCount
  /// FORMAT is not of the form `KEY:KEY…`, or names a key twice.
  case format
  case formatType
  case formatCount
  /// A number in GT begins with a zero.
  case genotype
}
