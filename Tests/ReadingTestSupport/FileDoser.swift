import AlleleCalling
import AzadoseRules
public import Dosing
public import Pharmacogenomics
public import Rules
public import SampleCalling
import VariantFiles

/// Goes the way from a file to a dose in this process, thousands of times a second.
public struct FileDoser: Sendable {
  /// The shipped rules.
  public let rules: RuleSet
  private let weight: BodyWeight

  /// Stops the program when the shipped rules have an error: without them nothing is tested.
  public init() {
    guard let rules = AzadoseRules.shipped().ruleSet, let weight = try? BodyWeight(parsing: "72")
    else { fatalError("the shipped rules have an error") }
    self.rules = rules
    self.weight = weight
  }

  /// The wanted records of a file with one sample. Stops the program when a C handle stays alive.
  public func read(_ path: String) throws(SampleCallingError) -> ReadVariants {
    let count = HandleCount()
    let result = HandleCount.$current.withValue(count) {
      Result { () throws(SampleCallingError) in
        try ReadVariants(path, samples: .only, rules: rules)
      }
    }
    guard count.live == 0 else { fatalError("\(count.live) C handles are still alive") }
    return try result.get()
  }

  /// What the sample's records come to.
  public func answer(_ variants: ReadVariants) throws(SampleCallingError) -> DosedFile {
    let session = try CallingSession(variants, absent: .unknown, ancestry: nil, rules: rules)
    let calls = try session.calls(ofSample: 0)
    do throws(DosingError) {
      let decision = try DoseDecider(rules: rules, ancestry: nil)
        .decide(calls: calls.genes, genotypes: calls.genotypes, weight: weight)
      return DosedFile(calls, decision, warnings: variants.selection.warnings)
    } catch {
      fatalError("the rules do not answer: \(error)")
    }
  }

  /// What a file comes to.
  public func dose(_ path: String) throws(SampleCallingError) -> DosedFile {
    try answer(read(path))
  }
}

/// What a file comes to: the calls, and the dose for 72 kg.
public struct DosedFile: Sendable, Hashable, CustomStringConvertible {
  /// The listed diplotypes of each gene, likeliest first.
  public let diplotypes: [[String]]
  /// The upper end of the band in mg per day; `nil` for no dose.
  public let highest: ExactDecimal?
  /// What is done.
  public let outcome: String
  /// Doubts about the dose that the report shows.
  public let doubts: [Doubt]
  /// Whether positions of a gene were not observed, which the report says beside its call.
  public let isIncomplete: Bool
  /// What the reader noticed.
  public let warnings: [String]

  init(_ calls: SampleCalls, _ decision: DoseDecision, warnings: [String]) {
    diplotypes = calls.genes.map { $0.diplotypes.map { "\($0)" } }
    isIncomplete = calls.genes.contains { gene in
      gene.worlds.contains { $0.needsUnobservedCore || $0.needsUnobservedOther }
    }
    switch decision.outcome {
    case .dose(let amount):
      highest = amount.milligrams.upper
      outcome = "dose \(amount.milligrams.start), \(amount.milligrams.upper) mg/day"
    case .avoid: (highest, outcome) = (nil, "avoid")
    case .testFirst: (highest, outcome) = (nil, "test first")
    case .withheld: (highest, outcome) = (nil, "withheld")
    }
    doubts = decision.doubts
    self.warnings = warnings
  }

  /// Whether the dose is no higher than another one.
  public func isAtMost(_ other: DosedFile) -> Bool {
    switch (highest, other.highest) {
    case (nil, _): true
    case (_, nil): false
    case (let mine?, let theirs?): mine <= theirs
    }
  }

  /// Whether call and dose are those of another file, whatever the reader noticed.
  ///
  /// The probability of a doubt is compared to one in a thousand, as it is printed: an ALT that
  /// stands for any other allele denies alleles that a plain one leaves open.
  public func sameAnswer(as other: DosedFile) -> Bool {
    diplotypes == other.diplotypes && outcome == other.outcome
      && doubts.map(Self.said) == other.doubts.map(Self.said)
      && isIncomplete == other.isIncomplete
  }

  private static func said(_ doubt: Doubt) -> String {
    let severe = doubt.severe.map { "\($0) \($1)" }.sorted().joined(separator: ", ")
    return
      "\(doubt.origin), \(doubt.consequence), \((doubt.probability * 1000).rounded()), \(severe)"
  }

  /// Whether the report says that something is missing or in doubt.
  public var warns: Bool { isIncomplete || !doubts.isEmpty || !warnings.isEmpty }

  public var description: String {
    "\(diplotypes.map { $0.joined(separator: " ") }.joined(separator: ", ")): \(outcome)"
  }
}
