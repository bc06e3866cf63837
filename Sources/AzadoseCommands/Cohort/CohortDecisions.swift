import AlleleCalling
import Dosing
import Pharmacogenomics
import Reporting
import Rules

/// The decisions of the rules, each made once for all calls that say the same.
struct CohortDecisions {
  /// A decision with the phenotypes that are acted on.
  struct Decided {
    let decision: DoseDecision
    /// By the symbol of the gene.
    let acting: [String: Phenotype]
  }

  private struct Key: Hashable {
    /// What the call of each gene says.
    let opinions: [Int]
    /// What plain genotypes tell the rules.
    let genotypes: [String: String]
    /// The number of the facts' words.
    let words: Int
  }

  private struct PartKey: Hashable {
    let gene: Int
    let call: Int
    let acting: String?
  }

  private let rules: RuleSet
  private var opinions = Numbering<CallOpinion>()
  /// By the gene's place and the number of the call.
  private var opinionOfCall: [PairKey: Int] = [:]
  private var known: [Key: Decided] = [:]
  private var parts: [PartKey: GenePart] = [:]

  init(_ rules: RuleSet) { self.rules = rules }

  /// What plain genotypes tell the rules.
  func values(of genotypes: [GenotypeCall]) -> [String: String] {
    DoseDecider(rules: rules, ancestry: nil).values(of: genotypes)
  }

  /// The decision for some calls.
  ///
  /// - Parameters:
  ///   - numbers: The number of each gene's call; the same number is the same call.
  ///   - words: The number of what the rules go by of the person.
  ///   - patient: The person with the facts, whatever the weight.
  mutating func decided(
    _ calls: SampleCalls, numbers: [Int], words: Int, _ patient: DosedPatient
  ) throws -> Decided {
    var said: [Int] = []
    for (gene, (number, call)) in zip(numbers, calls.genes).enumerated() {
      let key = PairKey(gene, number)
      let opinion = opinionOfCall[key] ?? opinions.number(of: CallOpinion(call))
      opinionOfCall[key] = opinion
      said.append(opinion)
    }
    let key = Key(
      opinions: said, genotypes: values(of: calls.genotypes), words: words)
    if let found = known[key] { return found }
    let decided = Decided(
      decision: try patient.decide(calls, rules), acting: try patient.acting(calls, rules))
    known[key] = decided
    return decided
  }

  /// The parts of the genes in a report.
  mutating func genes(_ builder: ReportBuilder, numbers: [Int], _ decided: Decided) -> [GenePart] {
    zip(rules.starAlleleGenes, numbers).enumerated().map { place, gene in
      let (definition, number) = gene
      let key = PartKey(
        gene: place, call: number, acting: decided.acting[definition.symbol]?.id)
      let part = parts[key] ?? builder.genePart(definition)
      parts[key] = part
      return part
    }
  }
}
