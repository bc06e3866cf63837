import Pharmacogenomics

/// Why a VCF or BCF could not be read.
///
/// `description` is one line: `path: place: what is wrong; what to do`. It never
/// holds a genotype.
public struct VariantFileError: Error, Sendable, Hashable {
  /// The kind of failure, for callers that decide by it.
  public enum Code: Sendable, Hashable, CaseIterable {
    /// No file of that name.
    case notFound
    /// The path is a directory.
    case isDirectory
    /// The file may not be read.
    case noPermission
    /// The operating system refused for another reason.
    case cannotOpen
    /// The content is neither VCF nor BCF.
    case notVariants
    /// The header cannot be understood.
    case malformedHeader
    /// Two samples have one name.
    case duplicateSample
    /// The file has no sample columns.
    case noSamples
    /// No sample of the wanted name.
    case sampleNotFound
    /// Several samples, and none was chosen.
    case severalSamples
    /// No `GT` in a wanted record, or in the header of a file without one.
    case noGenotypes
    /// A record breaks the format.
    case malformedRecord
    /// A line has more or fewer columns than the header.
    case wrongColumnCount
    /// A record lies on a contig that the header does not list.
    case undeclaredContig
    /// A wanted record has `POS` 0.
    case positionZero
    /// `FORMAT/GT` is not stored as a genotype.
    case wrongGenotypeType
    /// `GT` names an allele beyond the last ALT.
    case alleleOutOfRange
    /// The file ends too early.
    case truncated
    /// The data are damaged, or the disk failed.
    case readFailed
    /// The index is damaged or of another kind.
    case unreadableIndex
    /// The index was made for other content.
    case wrongIndex
    /// htslib could not allocate memory.
    case outOfMemory
  }

  /// The kind of failure.
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
  public var description: String { "\(statement); \(nextStep)".printable }

  /// The place and what is wrong, without what to do about it.
  public var statement: String {
    var parts = [path == "-" ? "standard input" : path]
    if let line {
      parts.append("line \(line)")
    } else if let recordOrdinal {
      parts.append("record \(recordOrdinal)")
    }
    if let location { parts.append(location) }
    return "\(parts.joined(separator: ": ")): \(problem)".printable
  }
}
