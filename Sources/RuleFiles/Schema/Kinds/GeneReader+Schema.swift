import Pharmacogenomics
import Rules

extension GeneReader {
  static var schema: SchemaNode {
    let all = keys(for: nil)
    return .mapping(
      all,
      [
        "gene": ("The symbol of the gene.", .text),
        "name": ("The full name of the gene.", .text),
        "reports": (
          "What a report says of the gene: diplotypes with a phenotype, or plain genotypes.",
          .word(of: GeneDefinition.Report.self)
        ),
        "confirms-assembly": ("Whether REF at its positions tells the assembly.", .yesNo),
        "contig": ("The chromosome in both assemblies.", contig),
        "strand": (
          "The strand of the coding sequence.", .word(of: GeneDefinition.Strand.self)
        ),
        "variants": (
          "Changes that define alleles or genotypes, by their coding name.",
          .named(variant(isHarmless: false))
        ),
        "harmless-variants": (
          "Known changes that count for nothing.", .named(variant(isHarmless: true))
        ),
        "functions": ("Every function of an allele, mildest first.", .list(of: .text)),
        "phenotypes": ("Every phenotype, mildest first.", .named(phenotype)),
        "phenotype-table": (
          "The phenotype of each pair of functions.", .listOrEmpty(of: PhenotypeRowReader.schema)
        ),
        "undefined-haplotypes": (
          "What a haplotype counts as that no star allele explains.", undefined
        ),
        "alleles": ("Star alleles in quotes; the first is the reference.", .named(allele)),
        "frequencies": ("How often each allele was counted.", frequencies),
        "exons": (
          "Coding exons with their sequence, by GRCh38 position.", .listOrEmpty(of: exon)
        ),
        "confirm-phase": (
          "The sentence that names the test which settles an open phase.", .text
        ),
        "settle-function": (
          "The sentence on how to learn what an uncatalogued change does.", .text
        ),
        "activity": (
          "The enzyme's activity, which a laboratory may send in place of a genotype.", activity
        ),
        "findings": ("What a variant was linked with, by its name.", .named(finding)),
        "dose-multiplier": ("Plain genotypes do not change the dose: 1.", .quantity(.fraction)),
        "says": ("The sentence on what the genotypes do to the dose.", .text),
        "policy": ("Why the genotypes do not change the dose.", .text),
      ],
      rules: GeneDefinition.Report.allCases.map { report in
        .says("reports", [report.rawValue], keys(for: report), of: all)
      })
  }

  private static var contig: SchemaNode {
    let build = SchemaNode.mapping(
      buildKeys,
      [
        "accession": ("The RefSeq accession with its version.", .text),
        "length": ("The number of bases.", .whole(bases)),
      ])
    var fields: [String: SchemaNode.Field] = ["name": ("The number, without chr.", .text)]
    for assembly in GenomeAssembly.allCases {
      fields[assembly.rawValue] = ("The chromosome in \(assembly.rawValue).", build)
    }
    return .mapping(contigKeys, fields)
  }

  private static func variant(isHarmless: Bool) -> SchemaNode {
    var fields: [String: SchemaNode.Field] = [
      "GRCh38": ("The position as a VCF writes it.", .whole(bases)),
      "GRCh37": ("The position as a VCF writes it.", .whole(bases)),
      "change": (
        "REF>ALT on the plus strand, as a VCF writes it.",
        .text(like: "[ACGT]+>[ACGT]+", example: "T>C")
      ),
      "rs": ("The rs number, if it has one.", .text(like: "rs[0-9]+", example: "rs123")),
      "merged": (
        "Older rs numbers that became this one.",
        .list(of: .text(like: "rs[0-9]+", example: "rs123"))
      ),
      "hgvs": ("The full coding name, where the key is not one.", .text),
      "protein": ("What becomes of the protein.", .text),
      "note": ("What a reader should know.", .text),
      "verified": ("no: the name was worked out and not copied from a source.", .yesNo),
    ]
    if isHarmless { fields["source"] = ("What says that it is harmless.", .source) }
    return .mapping(variantKeys(isHarmless: isHarmless), fields)
  }

  private static var phenotype: SchemaNode {
    .mapping(
      phenotypeKeys,
      [
        "name": ("The phenotype in full.", .text),
        "short": ("The phenotype in short.", .text),
      ])
  }

  private static var undefined: SchemaNode {
    .mapping(
      undefinedKeys,
      [
        "contains-named": (
          "worst: no better than the worst named allele that it contains.",
          .word(containsNamedChoices)
        ),
        "otherwise": ("Its function where nothing else is known.", .text),
        "truncating": ("Its function where the protein is cut short.", .text),
        "altered": ("Its function where the protein is altered.", .text),
        "policy": ("Why these functions.", .text),
      ])
  }

  private static var allele: SchemaNode {
    .mapping(
      alleleKeys,
      [
        "variants": ("Every change of the allele; [] for the reference.", .listOrEmpty(of: .text)),
        "function": ("One of the functions of the gene.", .text),
        "source": ("What says so.", .source),
        "formerly": ("The retired name, in quotes.", .text),
        "also-called": (
          "Names of other nomenclatures that mean this allele, in quotes.", .list(of: .text)
        ),
        "core": ("The allele of which this is a suballele, in quotes.", .text),
        "note": ("What a reader should know.", .text),
      ])
  }

  private static var frequencies: SchemaNode {
    let count = SchemaNode.whole(counts)
    let group = SchemaNode.named(count).with("required", .texts(["total"]))
      .with("properties", .mapping(["total": count.about("Haplotypes in this group.").value]))
    let groups = Keys(Ancestry.allCases.map(\.rawValue))
    let fields = groups.all.map { ($0, ("Counts by allele, and their total.", group)) }
    return .mapping(
      frequencyKeys,
      [
        "counts": (
          "Haplotypes that were counted in each group.",
          .mapping(groups, Dictionary(uniqueKeysWithValues: fields))
        ),
        "unit": ("What was counted, and where.", .text),
        "source": ("Where it was counted.", .source),
      ])
  }

  private static var exon: SchemaNode {
    .mapping(
      exonKeys,
      [
        "exon": ("The number of the exon.", .whole(exonNumbers)),
        "GRCh38": ("First and last base of the window.", .span),
        "GRCh37": ("First and last base of the window.", .span),
        "coding": ("First and last coding base, in GRCh38.", .span),
        "sequence": (
          "The bases of the window on the plus strand.",
          .text(like: "[ACGT \\n]+", example: "ACGT")
        ),
        "source": ("What the sequence was read from.", .source),
      ])
  }

  private static var activity: SchemaNode {
    .mapping(
      activityKeys,
      [
        "classes": ("The phenotype of each class of the laboratory's own report.", .named(.text)),
        "invalid-after": ("Yes or no inputs after which it does not count.", .list(of: .text)),
        "assumes": ("The sentence on what is assumed where these were not stated.", .text),
        "source": ("What says so.", .source),
        "policy": ("Why these phenotypes.", .text),
      ])
  }

  private static var finding: SchemaNode {
    .mapping(
      findingKeys,
      [
        "direction": ("What goes with the variant, in a few words.", .text),
        "sentence": ("The sentence that the report says.", .text),
        "source": ("What says so.", .source),
      ])
  }
}

extension PhenotypeRowReader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "one": ("Functions of one allele.", .list(of: .text)),
        "other": ("Functions of the other allele.", .list(of: .text)),
        "phenotype": ("One of the phenotypes of the gene.", .text),
        "source": ("What says so.", .source),
        "policy": ("Why the choice is ours, where no source makes it.", .text),
      ])
  }
}
