import AlleleCalling
import Pharmacogenomics
import Rules

/// Everything that speaks of one gene's phenotype: the file's worlds and the stated results.
///
/// Where sources disagree, each stays as an opinion of its own, and the lowest dose of all
/// combinations acts. A result that names one of the diplotypes or phenotypes which the file allows
/// settles the question; it never adds to what the file allows.
struct GeneSources {
  /// At least one.
  let opinions: [Opinion]
  /// What results say that do not count, and what a patient is who carries all that sources found
  /// which disagree: these never allow a dose, and may only lower it.
  let feared: [Opinion]
  /// One for each stated result, in their order.
  let uses: [ResultUse]

  /// - Parameters:
  ///   - file: What a file says; `nil` without a file.
  ///   - results: What was stated of this gene.
  ///   - facts: Values of the inputs, by name.
  ///   - order: The gene's phenotypes, mildest first.
  ///   - comparison: What compares diplotypes of the gene.
  init(
    _ gene: String, file: Opinion?, results: [GeneResult], facts: [String: String],
    order: [String] = [], comparison: DiplotypeComparison? = nil
  ) throws(DosingError) {
    let counted = results.filter { $0.kind != .assumption && Objection($0, facts) == nil }
    let assumed = results.filter { $0.kind == .assumption }
    try Self.check(assumed, beside: counted, file?.spread, gene: gene, order: order)
    let speaking = counted.filter { assumed.isEmpty || !$0.isOpen } + assumed
    let readings = speaking.map(\.phenotypes)
      .reduce(into: [[String]]()) { list, value in if !list.contains(value) { list.append(value) } }
    let contrary = speaking.filter { result in
      guard let file else { return false }
      return assumed.isEmpty
        ? !file.admits(result, comparison) : !result.phenotypes.contains(where: file.spread.allows)
    }
    var opinions = readings.map { reading in
      // An assumption also settles what unobserved positions leave open.
      guard let file, assumed.isEmpty, !contrary.contains(where: { $0.phenotypes == reading })
      else {
        return Opinion(spread: PhenotypeSpread(gene: gene, evenly: reading))
      }
      return file.narrowed(to: reading)
    }
    if let file, speaking.isEmpty || !contrary.isEmpty { opinions.append(file) }
    if opinions.isEmpty {
      opinions = [Opinion(spread: PhenotypeSpread(gene: gene, fixedAt: DecisionInput.unknown))]
    }
    self.opinions = opinions
    let conflict = comparison.map { Conflict(speaking, contrary, file: file, $0) }
    let together = conflict?.together?.id
    let invalid = results.filter { Objection($0, facts) != nil }.flatMap(\.phenotypes)
    feared = (invalid + [together].compactMap(\.self)).map {
      Opinion(spread: PhenotypeSpread(gene: gene, fixedAt: $0))
    }
    let isOneVoice =
      readings.count == 1 && contrary.isEmpty && conflict?.isAmongResults != true
    uses = results.map { result in
      if result.kind == .assumption { return ResultUse(result: result, role: .assumed) }
      if let objection = Objection(result, facts) {
        return ResultUse(result: result, role: .notCounted, invalidAfter: objection.input)
      }
      let role = isOneVoice ? Self.role(of: result, beside: file?.spread) : .disagrees
      return ResultUse(
        result: result, role: role, together: role == .disagrees ? together : nil)
    }
  }

  /// What the diplotypes of different sources come to that are not the same.
  private struct Conflict {
    /// Whether two results name different diplotypes.
    let isAmongResults: Bool
    /// What a patient is who carries all that was found.
    let together: Phenotype?

    init(
      _ results: [GeneResult], _ contrary: [GeneResult], file: Opinion?,
      _ comparison: DiplotypeComparison
    ) {
      let named = results.map(\.diplotypes).filter { !$0.isEmpty }
      var pairs = contrary.map { ($0.diplotypes, file?.listed ?? []) }
      for (index, one) in named.enumerated() {
        pairs += named.dropFirst(index + 1).filter { !comparison.shareOne(one, $0) }
          .map { (one, $0) }
      }
      isAmongResults = pairs.count > contrary.count
      together = pairs.compactMap { comparison.together($0, $1) }
        .max { $0.severity < $1.severity }
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
