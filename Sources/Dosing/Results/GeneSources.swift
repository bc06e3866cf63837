import AlleleCalling
import Rules

/// Everything that speaks of one gene's phenotype: the file's worlds and the stated results.
///
/// Where sources disagree, each stays as an opinion of its own, and the lowest dose of all
/// combinations acts. A result that names one of the phenotypes which the file allows settles
/// the question; it never adds to what the file allows.
struct GeneSources {
  /// One possible reading of the gene.
  struct Opinion {
    let spread: PhenotypeSpread
    /// The spread if every failed record is true; `nil` where that changes nothing.
    var accepted: PhenotypeSpread?
  }

  /// At least one.
  let opinions: [Opinion]
  /// What results say that do not count: these never allow a dose, and may only lower it.
  let invalid: [Opinion]
  /// One for each stated result, in their order.
  let uses: [ResultUse]

  /// - Parameters:
  ///   - file: What a file says; `nil` without a file.
  ///   - results: What was stated of this gene.
  ///   - facts: Values of the inputs, by name.
  init(
    _ gene: String, file: Opinion?, results: [GeneResult], facts: [String: String]
  ) throws(DosingError) {
    let counted = results.filter { $0.kind != .assumption && Objection($0, facts) == nil }
    let assumed = results.filter { $0.kind == .assumption }
    try Self.check(assumed, beside: counted, file?.spread, gene: gene)
    let phenotypes = (counted + assumed).map(\.phenotype)
      .reduce(into: [String]()) { list, value in if !list.contains(value) { list.append(value) } }
    let possible = phenotypes.filter { phenotype in
      file.map { assumed.isEmpty ? $0.admits(phenotype) : $0.spread.allows(phenotype) } ?? true
    }
    var opinions = phenotypes.map { phenotype in
      // An assumption also settles what unobserved positions leave open.
      guard let file, possible.contains(phenotype), assumed.isEmpty else {
        return Opinion(spread: PhenotypeSpread(gene: gene, fixedAt: phenotype))
      }
      return Opinion(
        spread: file.spread.settled(at: phenotype),
        accepted: file.accepted?.settled(at: phenotype))
    }
    if let file, possible.count < max(1, phenotypes.count) { opinions.append(file) }
    if opinions.isEmpty {
      opinions = [Opinion(spread: PhenotypeSpread(gene: gene, fixedAt: DecisionInput.unknown))]
    }
    self.opinions = opinions
    invalid = results.filter { Objection($0, facts) != nil }.map {
      Opinion(spread: PhenotypeSpread(gene: gene, fixedAt: $0.phenotype))
    }
    let isOneVoice = phenotypes.count == 1 && possible.count == 1
    let role = isOneVoice ? Self.role(beside: file?.spread) : .disagrees
    uses = results.map { result in
      if result.kind == .assumption { return ResultUse(result: result, role: .assumed) }
      if let objection = Objection(result, facts) {
        return ResultUse(result: result, role: .notCounted, invalidAfter: objection.input)
      }
      return ResultUse(result: result, role: role)
    }
  }

  private static func role(beside file: PhenotypeSpread?) -> ResultUse.Role {
    guard let file, !file.isDoubtful else { return .acts }
    return file.listedValues.count > 1 ? .settles : .agrees
  }

  /// An assumption stands in for a result that is missing, and names what the file allows.
  private static func check(
    _ assumed: [GeneResult], beside counted: [GeneResult], _ file: PhenotypeSpread?, gene: String
  ) throws(DosingError) {
    guard let first = assumed.first else { return }
    let isKnown = file.map { Set($0.entries.map(\.value)).count == 1 } ?? false
    if assumed.count > 1 || !counted.isEmpty || isKnown { throw .assumptionNotNeeded(gene: gene) }
    if let file, !file.allows(first.phenotype) { throw .assumptionContradicted(gene: gene) }
  }

  /// Why a result does not count.
  private struct Objection {
    /// The stated yes or no input that speaks against it; `nil` where its own account does.
    let input: String?

    init?(_ result: GeneResult, _ facts: [String: String]) {
      input = result.invalidAfter.first { facts[$0] == DecisionInput.flagValues.last }
      if input == nil, result.defect == nil { return nil }
    }
  }
}

extension GeneSources.Opinion {
  /// Whether a result may settle the gene at a phenotype: the file allows it, and so it does if
  /// what its failed records show is true. Else the result contradicts what they show.
  func admits(_ phenotype: String) -> Bool {
    spread.allows(phenotype) && accepted?.allows(phenotype) ?? true
  }

  /// What a file says of a gene.
  init(_ call: GeneCall) {
    spread = PhenotypeSpread(call)
    accepted = call.acceptedWorlds == nil ? nil : PhenotypeSpread(call, isAccepted: true)
  }
}
