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
  public var all: [String] {
    let gene = call.gene.symbol
    var notes: [String] = []
    if !call.evidence.isContigPresent {
      notes.append(sentences.text(.contigMissing, ["gene": gene]))
    } else if call.status == .unknown, !hasResult {
      notes.append(sentences.text(.unknownGene, ["gene": gene]))
    }
    let assumed = call.evidence.loci.count(where: \.isAssumedReference)
    if assumed > 0 {
      notes.append(
        sentences.text(
          .absentReferenceGene,
          ["gene": gene, "position": "\(assumed) of \(call.evidence.loci.count)"]))
    }
    if let imputed = ImputedPositions(call.evidence) {
      notes.append(
        sentences.text(
          .imputedGene,
          ["gene": gene, "position": imputed.text, "limit": imputed.least.description]))
    }
    let open = call.evidence.openCoreLoci.filter(\.locus.isCore)
    if !open.isEmpty {
      let places = open.map { seen in
        let reason = seen.observation.reason.map { ": \($0)" } ?? ""
        return "\(seen.locus.label) (\(seen.observation.word)\(reason))"
      }
      notes.append(
        sentences.text(.coreOpen, ["gene": gene, "position": places.joined(separator: ", ")]))
    }
    if call.evidence.openCoreLoci.isEmpty, call.diplotypes.count > 1, let severe = severest {
      let probability = severe.listed.average(ancestry)
      notes.append(
        sentences.text(
          .phaseQuestion,
          [
            "gene": gene, "diplotype": severe.diplotype.description,
            "phenotype": severe.phenotype.name,
            "probability": ProbabilityText.words(probability),
          ]))
    }
    let text = UncataloguedText(gene: call.gene, sentences: sentences)
    for found in call.evidence.uncatalogued {
      let note = sentences.text(
        .uncatalogued,
        [
          "gene": gene, "position": text.name(of: found), "effect": text.says(of: found),
          "function": text.function(of: found) ?? "",
        ])
      // Bases that one ALT changes in one codon are one change, with one name.
      if !notes.contains(note) { notes.append(note) }
    }
    for name in pairsWithoutName {
      notes.append(sentences.text(.undefinedPair, ["gene": gene, "diplotype": name]))
    }
    let unlisted = call.unlistedProbability.worst(ancestry)
    if unlisted > 0 {
      notes.append(
        sentences.text(
          .residualRisk,
          [
            "gene": gene, "probability": ProbabilityText.words(unlisted),
            "severe": ProbabilityText.words(call.residualRisk.worst(ancestry)),
          ]))
    }
    for name in formerNames { notes.append(name) }
    for older in call.evidence.loci.flatMap(\.formerIdentifiers) {
      notes.append(sentences.text(.translated, ["gene": gene, "diplotype": older.text]))
    }
    var synonymous: [String] = []
    for name in call.evidence.synonymous.map(text.name) where !synonymous.contains(name) {
      synonymous.append(name)
    }
    if !synonymous.isEmpty {
      notes.append(
        sentences.text(
          .synonymousChanges, ["gene": gene, "position": synonymous.joined(separator: "; ")]))
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

  /// `*3.002 was formerly *2`, for each renamed allele in the diplotypes.
  private var formerNames: [String] {
    let names = Set(call.diplotypes.flatMap(\.haplotypes))
    return call.gene.alleles.filter { $0.formerly != nil && names.contains(.named($0.name)) }
      .map { sentences.text(.formerly, ["diplotype": $0.displayName]) }
  }
}
