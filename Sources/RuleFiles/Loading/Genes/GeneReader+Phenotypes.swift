import Pharmacogenomics
import Rules

extension GeneReader {
  static let phenotypeKeys = Keys(["name", "short"])
  static let containsNamedChoices = ["worst"]
  static let undefinedKeys = Keys(
    ["contains-named", "otherwise", "truncating", "altered"], optional: ["policy"])

  /// `phenotypes:`, mildest first.
  func readPhenotypes() -> [Phenotype] {
    var phenotypes: [Phenotype] = []
    for member in fields["phenotypes"]?.entries ?? [] {
      if member.key == DecisionInput.unknown {
        context.findings.report(
          .duplicateName, at: member.keyLocation,
          "'\(member.key)' is the word for a gene without a result, not a phenotype",
          hint: "choose another word")
      }
      let what = "phenotype '\(member.key)'"
      guard let fields = member.value.fields(Self.phenotypeKeys, of: what) else { continue }
      phenotypes.append(
        Phenotype(
          id: member.key, name: fields.text("name"), short: fields.text("short"),
          severity: phenotypes.count))
    }
    return phenotypes
  }

  /// `phenotype-table:` one row a group of pairs.
  func readPhenotypeTable(_ phenotypes: [Phenotype]) -> PhenotypeTable {
    let findings = context.findings
    let functionNames = self.functionNames.recordingUses()
    let phenotypeNames = self.phenotypeNames.recordingUses()
    guard let table = fields["phenotype-table"] else { return PhenotypeTable(rows: []) }
    let before = findings.all.count
    let reader = PhenotypeRowReader(
      functions: functionNames, phenotypeNames: phenotypeNames, phenotypes: phenotypes,
      context: context)
    let rows = (table.items ?? []).compactMap(reader.read)
    // A row that cannot be read may be the one that names the function.
    if findings.all.count == before {
      FunctionCheck(symbol: symbol, findings: findings)
        .run(fields["functions"], named: functionNames)
    }
    UnusedPhenotypeCheck(symbol: symbol, findings: findings)
      .run(fields["phenotypes"], given: phenotypeNames)
    return PhenotypeTable(rows: rows)
  }

  /// Each function stands once in the closed list.
  func checkFunctions() {
    _ = fields["functions"]?.names(in: functionNames)
  }

  /// `undefined-haplotypes:` what a haplotype counts as that no star allele explains.
  func readUndefinedHaplotypes() -> UndefinedHaplotypePolicy? {
    guard
      let fields = fields["undefined-haplotypes"]?
        .fields(Self.undefinedKeys, of: "'undefined-haplotypes'")
    else { return nil }
    _ = fields["contains-named"]?.name(in: Vocabulary("choice", Self.containsNamedChoices))
    let otherwise = fields["otherwise"]?.name(in: functionNames)
    let truncating = fields["truncating"]?.name(in: functionNames)
    let altered = fields["altered"]?.name(in: functionNames)
    guard let policy = fields.requiredPolicy(), let otherwise, let truncating, let altered else {
      return nil
    }
    return UndefinedHaplotypePolicy(
      otherwise: otherwise, truncating: truncating, altered: altered, policy: policy,
      location: fields.location)
  }
}
