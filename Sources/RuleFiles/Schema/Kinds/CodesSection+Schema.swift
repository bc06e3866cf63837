import Rules

extension CodesSection {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "codes": ("The drug.", .text),
        "medication": ("The drug in RxNorm.", code),
        "genes": ("For each gene with star alleles its code of HGNC.", .named(code)),
        "phenotypes": (
          "For each phenotype that LOINC has an answer for, that answer.", .named(code)
        ),
        "concepts": ("The parts of a report in LOINC.", concepts),
      ])
  }

  private static var code: SchemaNode {
    .mapping(
      codeKeys,
      [
        "code": ("As the terminology writes it, in quotes where it is all digits.", .text),
        "display": ("What the terminology calls it.", .text),
        "source": ("Where the code was read.", .source),
      ])
  }

  private static var concepts: SchemaNode {
    .mapping(
      conceptKeys,
      [
        "genetic-report": ("The whole report.", code),
        "genotype": ("The genotype of one gene.", code),
        "gene-studied": ("Which gene that is.", code),
        "medication-assessed": ("Which drug is spoken of.", code),
        "consider-alternative": ("The advice to take another drug.", code),
        "decrease-dose": ("The advice to take less than the target dose.", code),
        "body-weight": ("The body weight.", code),
      ])
  }
}
