extension ProfileSections {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "profile": ("The name of the profile.", .text),
        "title": ("What the profile follows, in one line.", .text),
        "guideline": ("The citation that the profile follows.", .text),
        "policy": ("What holds where its guideline is silent, and why.", .text),
        "genes": ("What it decides differently of a gene.", .named(gene)),
        "rules": (
          "Rules in place of those of the dose decision.",
          .listOrEmpty(of: DoseRuleReader.schema)
        ),
        "not-defined": ("Where its guideline is silent.", UndefinedReader.schema),
      ])
  }

  private static var gene: SchemaNode {
    let allele = SchemaNode.mapping(
      alleleKeys,
      [
        "function": ("One of the functions of the gene.", .text),
        "source": ("What says so.", .source),
      ])
    return .mapping(
      geneKeys,
      [
        "alleles": ("Star alleles in quotes, with another function.", .named(allele)),
        "phenotype-table": (
          "Pairs of functions with another phenotype.", .list(of: PhenotypeRowReader.schema)
        ),
      ])
  }
}

extension UndefinedReader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "says": ("The sentence that tells so.", .text),
        "phenotypes": ("Phenotypes by gene.", .named(.list(of: .text))),
        "alleles": ("Star alleles by gene, in quotes.", .named(.list(of: .text))),
        "rules": ("Rules of the dose decision.", .list(of: .text)),
      ])
  }
}
