public import AlleleCalling
public import Pharmacogenomics
public import Rules

/// What a reader should know beside the diplotypes of one gene, one sentence each.
public struct GeneNotes: Sendable {
  private let call: GeneCall
  private let sentences: SentenceBook
  private let ancestry: Ancestry?
  /// Whether a stated result stands in for what the file leaves open.
  private let hasResult: Bool

  public init(
    call: GeneCall, sentences: SentenceBook, ancestry: Ancestry?, hasResult: Bool = false
  ) {
    self.hasResult = hasResult
    self.call = call
    self.sentences = sentences
    self.ancestry = ancestry
  }

  /// Every note, the gravest first.
  public var all: [String] { notes.map(\.text) }

  /// Those that a short report prints: what its line of the call does not say, and is no
  /// translation of a name.
  public var short: [String] { notes.filter { !isLeftOut($0.key) }.map(\.text) }

  private func isLeftOut(_ key: SentenceKey) -> Bool {
    switch key {
    case .unknownGene, .synonymousChanges: true
    // An assumption beside the dose says it.
    case .imputedGene: true
    // That line names two diplotypes.
    case .phaseQuestion: call.diplotypes.count <= 2
    default: false
    }
  }

  private var notes: [(key: SentenceKey, text: String)] {
    let gene = call.gene.symbol
    var notes: [(key: SentenceKey, text: String)] = []
    // Bases that one ALT changes in one codon are one change, with one name: said once.
    func add(_ key: SentenceKey, _ values: [String: String]) {
      let text = sentences.text(key, values)
      if !notes.contains(where: { $0.text == text }) { notes.append((key, text)) }
    }
    if !call.evidence.isContigPresent {
      add(.contigMissing, ["gene": gene])
    } else if call.status == .unknown, !hasResult {
      add(.unknownGene, ["gene": gene])
    }
    let assumed = call.evidence.loci.count(where: \.isAssumedReference)
    if assumed > 0 {
      add(
        .absentReferenceGene,
        ["gene": gene, "position": "\(assumed) of \(call.evidence.loci.count)"])
    }
    if let imputed = ImputedPositions(call.evidence) {
      add(
        .imputedGene,
        ["gene": gene, "position": imputed.text, "limit": imputed.least.description])
    }
    let open = call.evidence.openCoreLoci.filter(\.locus.isCore)
    if !open.isEmpty {
      let places = open.map { seen in
        let reason = seen.observation.reason.map { ": \($0)" } ?? ""
        return "\(seen.locus.label) (\(seen.observation.word)\(reason))"
      }
      add(.coreOpen, ["gene": gene, "position": places.joined(separator: ", ")])
    }
    for flip in call.evidence.strandFlips {
      add(
        .strandFlip,
        ["gene": gene, "position": flip.text, "diplotype": "\(flip.variant.name)"])
    }
    let contradicted = call.evidence.phaseContradictions
    if !contradicted.isEmpty {
      add(
        .phaseContradicted,
        ["gene": gene, "position": contradicted.joined(separator: " and ")])
    }
    if call.evidence.openCoreLoci.isEmpty, call.diplotypes.count > 1, let severe = severest {
      let probability = severe.listed.average(ancestry)
      add(
        .phaseQuestion,
        [
          "gene": gene, "diplotype": severe.diplotype.description,
          "phenotype": severe.phenotype.name, "probability": ProbabilityText.words(probability),
        ])
    }
    let text = UncataloguedText(gene: call.gene, sentences: sentences)
    for found in call.evidence.uncatalogued {
      add(
        .uncatalogued,
        [
          "gene": gene, "position": text.name(of: found), "effect": text.says(of: found),
          "function": text.function(of: found) ?? "",
        ])
    }
    for name in pairsWithoutName {
      add(.undefinedPair, ["gene": gene, "diplotype": name])
    }
    let unlisted = call.unlistedProbability.worst(ancestry)
    if unlisted > 0 {
      add(
        .residualRisk,
        [
          "gene": gene, "probability": ProbabilityText.words(unlisted),
          "severe": ProbabilityText.words(call.residualRisk.worst(ancestry)),
        ])
    }
    for name in formerNames { add(.formerly, ["diplotype": name]) }
    for older in call.evidence.loci.flatMap(\.formerIdentifiers) {
      add(.translated, ["gene": gene, "diplotype": older.text])
    }
    var synonymous: [String] = []
    for name in call.evidence.synonymous.map(text.name) where !synonymous.contains(name) {
      synonymous.append(name)
    }
    if !synonymous.isEmpty {
      add(
        .synonymousChanges, ["gene": gene, "position": synonymous.joined(separator: "; ")])
    }
    return notes
  }

  private var severest: World? {
    call.listed.filter { $0.diplotype != call.diplotypes.first }
      .max { $0.phenotype.severity < $1.phenotype.severity }
  }

  /// Haplotypes of the likeliest diplotype that join changes of star alleles as none does.
  private var pairsWithoutName: [String] {
    let uncatalogued = Set(call.evidence.uncatalogued.map(\.change))
    let names = (call.diplotypes.first?.haplotypes ?? []).compactMap { haplotype -> String? in
      guard case .undefined(let changes) = haplotype, uncatalogued.isDisjoint(with: changes)
      else { return nil }
      return changes.map { change in
        call.gene.variants.first { $0.change == change }?.name ?? change.description
      }.joined(separator: " and ")
    }
    return Set(names).sorted()
  }

  /// `*3.002 (formerly *2)`, for each renamed allele in the diplotypes.
  private var formerNames: [String] {
    let names = Set(call.diplotypes.flatMap(\.haplotypes))
    return call.gene.alleles.filter { $0.formerly != nil && names.contains(.named($0.name)) }
      .map(\.displayName)
  }
}

extension StrandFlipEvidence {
  /// `T>G at chr6:18130694 (rs150900439)`.
  var text: String {
    "\(change.reference)>\(change.alternate) at \(record.place) (\(variant.label))"
  }
}
