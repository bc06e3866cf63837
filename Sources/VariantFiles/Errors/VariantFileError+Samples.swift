extension VariantFileError {
  /// How many sample names a message lists.
  private static let listed = 10

  static func noSamples(_ path: String) -> Self {
    file(
      path, .noSamples, "the file holds no sample", nextStep: "give a file with genotype columns")
  }

  static func sampleNotFound(_ path: String, name: String, among samples: [String]) -> Self {
    let nearest = NearestNames.of(name, among: samples)
    let hint =
      nearest.isEmpty
      ? "" : ", did you mean \(nearest.map { "'\($0)'" }.joined(separator: " or "))?"
    return file(
      path, .sampleNotFound, "no sample '\(name)' among \(counted(samples))\(hint)",
      nextStep: "list the samples with 'azadose samples \(path)'")
  }

  static func severalSamples(_ path: String, _ samples: [String]) -> Self {
    var names = samples.prefix(listed).joined(separator: ", ")
    if samples.count > listed { names += ", …" }
    return file(
      path, .severalSamples, "the file holds \(counted(samples)) (\(names)) and none was chosen",
      nextStep: "choose one with --sample")
  }

  static func noGenotypes(_ path: String) -> Self {
    file(
      path, .noGenotypes, "no GT: the header declares no FORMAT/GT",
      nextStep: "give a file with genotypes, not one of sites")
  }

  private static func counted(_ samples: [String]) -> String {
    samples.count == 1 ? "1 sample" : "\(samples.count) samples"
  }
}
