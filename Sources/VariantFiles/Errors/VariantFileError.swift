/// Why a VCF or BCF could not be read.
///
/// `description` is one line: `path: place: what is wrong; what to do`. It never
/// holds a genotype.
public struct VariantFileError: Error, Sendable, Hashable {
  /// The kind of failure, for callers that decide by it.
  public enum Code: Sendable, Hashable, CaseIterable {
    case notFound
    case isDirectory
    case noPermission
    case cannotOpen
    case notVariants
    case malformedHeader
    case duplicateSample
    case noSamples
    case sampleNotFound
    case severalSamples
    case noGenotypes
    case malformedRecord
    case wrongColumnCount
    case undeclaredContig
    case positionZero
    case unsupportedPhasePrefix
    case wrongGenotypeType
    case alleleOutOfRange
    case truncated
    case readFailed
    case unreadableIndex
    case wrongIndex
    case outOfMemory
  }

  public let code: Code
  /// The file as the caller named it; `-` is standard input.
  public let path: String
  /// The line in a text file, 1-based; `nil` for BCF and for reads through an index.
  public let line: Int?
  /// The record in file order, 1-based; `nil` when not known.
  public let recordOrdinal: Int?
  /// `contig:position` as the file writes it, 1-based.
  public let location: String?
  /// What is wrong, one phrase.
  public let problem: String
  /// What to do about it, one phrase.
  public let nextStep: String
}

extension VariantFileError: CustomStringConvertible {
  public var description: String {
    var parts = [path == "-" ? "standard input" : path]
    if let line {
      parts.append("line \(line)")
    } else if let recordOrdinal {
      parts.append("record \(recordOrdinal)")
    }
    if let location { parts.append(location) }
    return "\(parts.joined(separator: ": ")): \(problem); \(nextStep)"
  }
}
