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
  ///   - order: The gene's phenotypes, mildest first.
  init(
    _ gene: String, file: Opinion?, results: [GeneResult], facts: [String: String],
    order: [String] = []
  ) throws(DosingError) {
    let counted = results.filter { $0.kind != .assumption && Objection($0, facts) == nil }
    let assumed = results.filter { $0.kind == .assumption }
    try Self.check(assumed, beside: counted, file?.spread, gene: gene, order: order)
    let speaking = counted.filter { assumed.isEmpty || !$0.isOpen } + assumed
    let readings = speaking.map(\.phenotypes)
      .reduce(into: [[String]]()) { list, value in if !list.contains(value) { list.append(value) } }
    let possible = readings.filter { reading in
      guard let file else { return true }
      return reading.contains {
        assumed.isEmpty ? file.admits($0) : file.spread.allows($0)
      }
    }
    var opinions = readings.map { reading in
      // An assumption also settles what unobserved positions leave open.
      guard let file, possible.contains(reading), assumed.isEmpty else {
        return Opinion(spread: PhenotypeSpread(gene: gene, evenly: reading))
      }
      return file.narrowed(to: reading)
    }
    if let file, possible.count < max(1, readings.count) { opinions.append(file) }
    if opinions.isEmpty {
      opinions = [Opinion(spread: PhenotypeSpread(gene: gene, fixedAt: DecisionInput.unknown))]
    }
    self.opinions = opinions
    invalid = results.filter { Objection($0, facts) != nil }.flatMap(\.phenotypes).map {
      Opinion(spread: PhenotypeSpread(gene: gene, fixedAt: $0))
    }
    let isOneVoice = readings.count == 1 && possible.count == 1
    uses = results.map { result in
      if result.kind == .assumption { return ResultUse(result: result, role: .assumed) }
      if let objection = Objection(result, facts) {
        return ResultUse(result: result, role: .notCounted, invalidAfter: objection.input)
      }
      let role = isOneVoice ? Self.role(of: result, beside: file?.spread) : .disagrees
      return ResultUse(result: result, role: role)
    }
  }

  private static func role(
    of result: GeneResult, beside file: PhenotypeSpread?
  ) -> ResultUse.Role {
    guard let file, !file.isDoubtful else { return .acts }
    return file.listedValues.count > 1 && !result.isOpen ? .settles : .agrees
  }

  /// An assumption stands in for a result that is missing, and names what the file and an open
  /// result allow, or what is more severe than all of it.
  private static func check(
    _ assumed: [GeneResult], beside counted: [GeneResult], _ file: PhenotypeSpread?, gene: String,
    order: [String]
  ) throws(DosingError) {
    guard let first = assumed.first else { return }
    if assumed.count > 1 || counted.contains(where: { !$0.isOpen }) {
      throw .assumptionNotNeeded(gene: gene)
    }
    let said = counted.map { Set($0.phenotypes) } + (file.map { [$0.listedValues] } ?? [])
    let rank = order.firstIndex(of: first.phenotype) ?? -1
    if said.allSatisfy({ $0.allSatisfy { rank > order.firstIndex(of: $0) ?? order.count } }) {
      return
    }
    if let file, Set(file.entries.map(\.value)).count == 1 {
      throw .assumptionNotNeeded(gene: gene)
    }
    let isPossible = file?.allows(first.phenotype) ?? true
    guard isPossible, counted.allSatisfy({ $0.phenotypes.contains(first.phenotype) }) else {
      throw .assumptionContradicted(gene: gene)
    }
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

  /// The file's evidence beside a result that it admits. A result that leaves several phenotypes
  /// open narrows nothing, and stands in for core positions that are open.
  fileprivate func narrowed(to reading: [String]) -> Self {
    if let value = reading.first, reading.count == 1 {
      return Self(spread: spread.settled(at: value), accepted: accepted?.settled(at: value))
    }
    return spread.isDoubtful
      ? Self(spread: PhenotypeSpread(gene: spread.gene, evenly: reading)) : self
  }

  /// What a file says of a gene.
  init(_ call: GeneCall) {
    spread = PhenotypeSpread(call)
    accepted = call.acceptedWorlds == nil ? nil : PhenotypeSpread(call, isAccepted: true)
  }
}
