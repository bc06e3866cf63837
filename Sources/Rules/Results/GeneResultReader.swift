import Pharmacogenomics

/// Reads what somebody states of a gene beside a file.
public struct GeneResultReader: Sendable {
  private let gene: GeneDefinition
  /// Where the text stands: `--diplotype`, or a file with its line.
  private let origin: String

  public init(_ gene: GeneDefinition, origin: String) {
    self.gene = gene
    self.origin = origin
  }

  /// A result of one kind.
  public func read(
    _ text: String, as kind: GeneResult.Kind, defect: ResultDefect? = nil
  ) throws(StatedValueProblem) -> GeneResult {
    switch kind {
    case .diplotype: try diplotype(text, defect)
    case .phenotype, .assumption: try phenotype(text, kind, defect)
    case .activity: try activity(text)
    }
  }

  private func diplotype(
    _ text: String, _ defect: ResultDefect?
  ) throws(StatedValueProblem) -> GeneResult {
    let reading = try DiplotypeReader(gene, translates: true).read(text)
    return GeneResult(
      gene: gene.symbol, kind: .diplotype, phenotype: reading.phenotype.id,
      diplotypes: [reading.diplotype], stated: reading.diplotype.description, origin: origin,
      translations: reading.translations, defect: defect)
  }

  /// One allele beside one that nobody could name.
  ///
  /// The phenotype is that of the allele beside the reference allele, so that what is known holds
  /// and nothing is added to it.
  public func read(
    besideUnknown name: String, defect: ResultDefect?
  ) throws(StatedValueProblem) -> GeneResult {
    let (allele, translation) = try AlleleNameReader(gene).read(name)
    guard let reference = gene.alleles.first,
      let row = gene.phenotypeTable.row(allele.function, reference.function)
    else {
      throw StatedValueProblem(
        message: "the phenotype table of \(gene.symbol) does not answer '\(allele.name)'", hint: nil
      )
    }
    return GeneResult(
      gene: gene.symbol, kind: .diplotype, phenotype: row.phenotype.id,
      stated: "\(allele.name)/unknown", origin: origin,
      translations: [translation].compactMap { $0 }, defect: defect)
  }

  /// One result of several readings of which one is right; `nil` of none.
  public func either(of readings: [GeneResult]) -> GeneResult? {
    guard let first = readings.first else { return nil }
    let stated = readings.map(\.stated).reduce(into: [String]()) { list, text in
      if !list.contains(text) { list.append(text) }
    }
    // Where one of them names no diplotype, the others alone do not tell what is possible.
    let isEachNamed = readings.allSatisfy { !$0.diplotypes.isEmpty }
    let diplotypes = isEachNamed ? Set(readings.flatMap(\.diplotypes)).sorted() : []
    let all = Set(readings.flatMap(\.phenotypes))
    let phenotypes = gene.phenotypes.map(\.id).filter(all.contains)
    return GeneResult(
      gene: gene.symbol, kind: first.kind, phenotype: phenotypes.first ?? first.phenotype,
      orPhenotypes: Array(phenotypes.dropFirst()), diplotypes: diplotypes,
      stated: stated.joined(separator: " or "), origin: origin,
      translations: readings.flatMap(\.translations), defect: first.defect)
  }

  /// The allele of this name, today's or an older one.
  public func allele(_ name: String) throws(StatedValueProblem) -> NamedAllele {
    try AlleleNameReader(gene).read(name).0
  }

  /// The two alleles of a diplotype.
  public func alleles(of diplotype: String) throws(StatedValueProblem) -> [NamedAllele] {
    try DiplotypeReader(gene, translates: true).read(diplotype).alleles
  }

  private func phenotype(
    _ text: String, _ kind: GeneResult.Kind, _ defect: ResultDefect?
  ) throws(StatedValueProblem) -> GeneResult {
    guard let phenotype = named(text) else {
      throw StatedValueProblem(
        message: "phenotype '\(text)' of \(gene.symbol) is not defined",
        hint: NearestName.hint(for: text.lowercased(), among: gene.phenotypes.map(\.id)))
    }
    return GeneResult(
      gene: gene.symbol, kind: kind, phenotype: phenotype.id, stated: phenotype.name,
      origin: origin, defect: defect)
  }

  /// A phenotype under its identifier, its short or its long name, in capital or small letters.
  private func named(_ text: String) -> Phenotype? {
    let word = comparable(text)
    return gene.phenotypes.first { phenotype in
      [phenotype.id, phenotype.short, phenotype.name].contains { comparable($0) == word }
    }
  }

  /// In small letters and American spelling.
  private func comparable(_ text: String) -> String {
    text.lowercased().replacing("iser", with: "izer")
  }

  private func activity(_ text: String) throws(StatedValueProblem) -> GeneResult {
    guard let test = gene.activity else {
      throw StatedValueProblem(
        message: "the rules know no activity test of \(gene.symbol)",
        hint: "state a diplotype or a phenotype")
    }
    let word = text.lowercased()
    guard let found = test.classes.first(where: { $0.name.lowercased() == word }) else {
      throw StatedValueProblem(
        message: "activity '\(text)' of \(gene.symbol) is no class of the rules",
        hint: "write the laboratory's own class, one of "
          + test.classes.map(\.name).joined(separator: ", ") + "; a bare number is not read")
    }
    return GeneResult(
      gene: gene.symbol, kind: .activity, phenotype: found.phenotype, stated: found.name,
      origin: origin, invalidAfter: test.invalidAfter.map(\.value))
  }
}
