/// One question that a decision asks of every patient, with the closed list of its answers.
///
/// Inputs of the same name in several decisions are the same input.
public struct DecisionInput: Sendable, Hashable {
  /// What kind of thing is asked.
  public enum Kind: Sendable, Hashable {
    /// The phenotype of a gene that gets one.
    case phenotype(gene: String)
    /// How many copies of one variant a patient has, of a gene that gets plain genotypes.
    case copies(gene: String, variant: String)
    /// Yes, no or unknown.
    case flag
    /// One word of a closed list.
    case choice
    /// A number with its unit, cut where rules distinguish.
    case number(NumberScale)
    /// What another decision answers.
    case answer(of: String)
  }

  /// The value of an input that nobody stated, and of a gene without a result. It is neither a
  /// phenotype nor a number.
  public static let unknown = "unknown"
  /// Values of a flag, mildest first.
  public static let flagValues = ["no", "yes"]
  /// Values of a count of copies, mildest first.
  public static let copyValues = ["no copy", "one copy", "two copies"]

  /// The name that conditions use; for a phenotype the gene's symbol.
  public let name: String
  public let kind: Kind
  /// Every value that the input can take, mildest first and numbers ascending, `unknown` last
  /// where it can be unknown.
  public let vocabulary: [String]

  public init(name: String, kind: Kind, vocabulary: [String]) {
    self.name = name
    self.kind = kind
    self.vocabulary = vocabulary
  }

  /// The gene whose phenotype is asked; `nil` for everything else.
  public var phenotypeGene: String? {
    if case .phenotype(let gene) = kind { gene } else { nil }
  }

  /// The decision whose answer it is; `nil` for an input that a patient brings.
  public var answeredBy: String? {
    if case .answer(let decision) = kind { decision } else { nil }
  }

  /// Whether a file of genotypes tells it.
  public var isGenotype: Bool {
    switch kind {
    case .phenotype, .copies: true
    case .flag, .choice, .number, .answer: false
    }
  }

  /// The values from the mildest to the worst, without `unknown`, which stands outside that
  /// order.
  public var ladder: [String] {
    let known = vocabulary.filter { $0 != Self.unknown }
    if case .number(let scale) = kind, scale.worsensAsItFalls { return known.reversed() }
    return known
  }
}
