/// What the header of a VCF or BCF says about its samples and its assembly.
public struct VariantHeader: Sendable, Hashable {
  /// Sample names in file order.
  public let samples: [String]
  /// The `##contig` lines in file order; they are optional in VCF.
  public let contigs: [ContigLine]
  /// The text of `##reference`, if any.
  public let reference: String?

  public init(samples: [String], contigs: [ContigLine], reference: String? = nil) {
    self.samples = samples
    self.contigs = contigs
    self.reference = reference
  }

  /// One `##contig` line.
  public struct ContigLine: Sendable, Hashable {
    /// `ID`, as written.
    public let name: String
    /// `length`, bases.
    public let length: Int?
    /// `assembly`, as written.
    public let assembly: String?

    public init(name: String, length: Int? = nil, assembly: String? = nil) {
      self.name = name
      self.length = length
      self.assembly = assembly
    }
  }
}
