public import AlleleCalling
import Pharmacogenomics
public import VariantFiles

/// Why a file gives no calls. The message names the file, and holds no genotype.
public enum SampleCallingError: Error, Sendable, Hashable {
  /// The file cannot be read.
  case reading(VariantFileError)
  /// What the file says cannot be used.
  case calling(CallingError, file: String)
}

extension SampleCallingError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .reading(let error): error.description
    case .calling(let error, let file):
      "\(file == "-" ? "standard input" : file): \(error)".printable
    }
  }
}
