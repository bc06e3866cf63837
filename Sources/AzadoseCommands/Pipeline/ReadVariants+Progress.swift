import Pharmacogenomics
import Rules
import SampleCalling
import VariantFiles

extension ReadVariants {
  /// Reads a file, and says on a terminal how far it is if that takes over a second.
  static func showing(
    _ file: String, stated: GenomeAssembly? = nil, samples: SampleSelection, rules: RuleSet
  ) throws(SampleCallingError) -> ReadVariants {
    let name = file == "-" ? "standard input" : file
    return try ProgressDisplay.showing("reading \(name)".printable) {
      (display) throws(SampleCallingError) in
      try ReadVariants(
        file, stated: stated, samples: samples, rules: rules, progress: display.read)
    }
  }
}
