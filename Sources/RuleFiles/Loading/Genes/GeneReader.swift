import Pharmacogenomics
import Rules

/// Reads one gene file; each facet has its own file beside this one.
struct GeneReader {
  let symbol: String
  let report: GeneDefinition.Report
  let fields: Fields
  let context: LoadContext
  let functionNames: Vocabulary
  let phenotypeNames: Vocabulary
  let variantNames: Vocabulary
  let alleleNames: Vocabulary

  private static let common = [
    "gene", "name", "reports", "confirms-assembly", "contig", "strand", "variants",
  ]

  /// `nil` when the file is no mapping or does not say what the gene reports.
  init?(_ node: RuleNode, _ context: LoadContext) {
    self.context = context
    let findings = context.findings
    let symbol = node["gene"]?.written ?? ""
    let report = node["reports"].flatMap {
      Value(node: $0, name: "'reports'", findings: findings)
        .choice(of: GeneDefinition.Report.self)
    }
    guard let fields = Self.keys(for: report).open(node, of: "gene '\(symbol)'", findings),
      let report
    else { return nil }
    self.fields = fields
    self.symbol = fields.text("gene")
    self.report = report
    functionNames = Vocabulary("function", Self.list(node["functions"]))
    phenotypeNames = Vocabulary("phenotype", Self.keys(of: node["phenotypes"]))
    variantNames = Vocabulary("variant", Self.keys(of: node["variants"])).recordingUses()
    alleleNames = Vocabulary("allele", Self.keys(of: node["alleles"]))
  }

  /// The keys of a gene file; every key where the file does not say what it reports.
  static func keys(for report: GeneDefinition.Report?) -> Keys {
    let starAlleles = [
      "functions", "phenotypes", "phenotype-table", "undefined-haplotypes", "alleles",
    ]
    let starAllelesOptional = [
      "harmless-variants", "frequencies", "exons", "confirm-phase", "settle-function", "activity",
    ]
    let genotypes = ["findings", "dose-multiplier", "says", "policy"]
    return switch report {
    case .starAlleles: Keys(common + starAlleles, optional: starAllelesOptional)
    case .genotypes: Keys(common + genotypes.dropLast(), optional: ["policy", "exons"])
    case nil: Keys(common, optional: starAlleles + starAllelesOptional + genotypes)
    }
  }

  private static func keys(of node: RuleNode?) -> [String] { node?.entries?.map(\.key) ?? [] }

  static func list(_ node: RuleNode?) -> [String] {
    guard case .list(let items) = node?.content else { return [] }
    return items.compactMap(\.written)
  }

  /// The whole gene; what could not be read is left out, with a finding.
  func definition() -> GeneDefinition {
    let strand = fields["strand"]?.choice(of: GeneDefinition.Strand.self) ?? .plus
    let phenotypes = readPhenotypes()
    let variants = readVariants("variants")
    let harmless = readVariants("harmless-variants")
    let exons = readExons()
    ReferenceCheck(exons: exons, strand: strand, findings: context.findings)
      .run(variants + harmless)
    CodingCheck(symbol: symbol, strand: strand, findings: context.findings).run(exons)
    MergedNumberCheck(findings: context.findings).run(variants + harmless)
    BuildCheck(findings: context.findings).run(variants: variants + harmless, exons: exons)
    checkFunctions()
    let alleles = readAlleles(variants)
    let genotypes = readFindings()
    UnusedVariantCheck(symbol: symbol, findings: context.findings)
      .run(fields["variants"], named: variantNames)
    return GeneDefinition(
      symbol: symbol, name: fields.text("name"), report: report,
      confirmsAssembly: fields["confirms-assembly"]?.yesNo ?? false, contig: readContig(variants),
      strand: strand, functions: functionNames.names, phenotypes: phenotypes,
      phenotypeTable: readPhenotypeTable(phenotypes),
      undefinedHaplotypes: readUndefinedHaplotypes(),
      variants: variants.map(\.variant), harmlessVariants: harmless.map(\.variant),
      alleles: alleles, frequencies: readFrequencies(), exons: exons.map(\.window),
      findings: genotypes, doseEffect: readDoseEffect(),
      confirmPhase: fields["confirm-phase"] == nil
        ? nil : fields.sentence("confirm-phase", context),
      settleFunction: fields["settle-function"] == nil
        ? nil : fields.sentence("settle-function", context),
      activity: readActivity(),
      location: fields.location)
  }
}
