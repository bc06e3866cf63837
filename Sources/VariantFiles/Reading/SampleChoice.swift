internal import CHTSlib
import Pharmacogenomics

/// The samples of one pass: their names, and where a parsed record holds them.
struct SampleChoice {
  let names: [String]
  let offsets: [Int]

  /// Resolves a selection against the header.
  init(_ selection: SampleSelection, header: VariantHeader, path: String) throws(VariantFileError) {
    guard let first = header.samples.first else { throw .noSamples(path) }
    switch selection {
    case .all:
      names = header.samples
      offsets = Array(header.samples.indices)
    case .only:
      guard header.samples.count == 1 else { throw .severalSamples(path, header.samples) }
      names = [first]
      offsets = [0]
    case .named(let name):
      guard let offset = header.samples.firstIndex(of: name) else {
        throw .sampleNotFound(path, name: name, among: header.samples)
      }
      names = [name]
      offsets = [offset]
    }
  }

  private init(names: [String], offsets: [Int]) {
    self.names = names
    self.offsets = offsets
  }

  /// Tells `vcf_parse` to parse one sample only. Wraps `bcf_hdr_set_samples`.
  ///
  /// Left alone where it does not pay: BCF holds samples side by side, and names that htslib would
  /// read as a list are parsed with all others.
  func narrowed(_ header: HeaderHandle, form: FileHandle.Form) -> SampleChoice {
    guard form == .text, names.count == 1, header.sampleCount > 1, let name = names.first,
      !name.contains(","), !name.hasPrefix("^"), name != "-",
      unsafe bcf_hdr_set_samples(header.raw, name, 0) == 0
    else { return self }
    return SampleChoice(names: names, offsets: [0])
  }
}
