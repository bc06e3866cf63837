import Pharmacogenomics
import Rules

extension RuleCaseLoader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "cases": ("The decision that is tested.", .text),
        "profile": ("The profile under which it is tested.", .text),
        "tests": (
          "Patients, each with the answer that a source gives.", .list(of: CaseReader.schema)
        ),
      ])
  }
}

extension CaseReader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "note": ("What the case shows; once in a file.", .text),
        "given": ("What is stated of the patient.", GivenReader.schema),
        "want": ("The answer.", WantReader.schema),
        "todo": ("In place of 'want': why the case must wait.", .text),
        "source": ("What the answer was read from.", .source),
      ],
      rules: [.one(of: ["want", "todo"])])
  }
}

extension GivenReader {
  /// The inputs are the rule set's, so their names are open here.
  static var schema: SchemaNode {
    let strength = "\(Unit.milligrams.pattern)( scored)?"
    let beside: [String: SchemaNode.Field] = [
      "weight": ("The body weight, where 'want' names an amount.", .quantity(.kilograms)),
      "tablets": (
        "Another stock; a scored tablet may be halved.",
        .list(of: .text(like: strength, example: "50 mg scored"))
      ),
      "results": (
        "What a laboratory or the user states of a gene, beside the file or in place of one.",
        .named(ResultsReader.schema)
      ),
      ConditionReader.others: (
        "Every fact that is not named is unknown.", .word([DecisionInput.unknown])
      ),
      "vcf": (
        "The file that holds the genotypes, by its path from the folder of this one.",
        .text(like: "[^/-].*|-.+", example: "patient.vcf")
      ),
      "sample": ("Which sample of the file.", .text),
      "absent": (
        "What a position without a record counts as.", .word(of: AbsentPolicy.self)
      ),
      "ancestry": (
        "The group whose counts weigh open diplotypes.", .word(of: Ancestry.self)
      ),
    ]
    return .mapping(
      Keys([], optional: besideInputs + [ConditionReader.others]), beside,
      rules: GenotypesReader.howKeys.map { .has($0, needs: "vcf") }
    )
    .with("additionalProperties", SchemaNode.text.value)
  }
}

extension ResultsReader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "diplotype": ("Two alleles that a laboratory called, in quotes.", .text),
        "phenotype": ("A phenotype that a laboratory reports.", .text),
        "activity": ("The laboratory's own class of a measured activity.", .text),
        "assume": ("A phenotype that is assumed.", .text),
      ]
    ).with("minProperties", .whole(1))
  }
}

extension WantReader {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "rule": ("The rule that decides.", .text),
        "rules": (
          "Every rule that holds, or none.",
          .either(.word(["none"]), .list(of: .text))
        ),
        "phenotypes": ("The phenotype of each gene.", .named(.text)),
        "diplotypes": (
          "For each gene the diplotypes that the file allows, in quotes, likeliest first.",
          .named(
            SchemaNode.list(of: .text).with("type", .texts(["string", "array"]))
              .with("minLength", .whole(1)))
        ),
        "answer": ("The word that the decision answers.", .text),
        "action": ("What to do.", .word(of: DoseRule.Action.self)),
        "start": ("The dose before rounding to tablets.", .quantity(.milligramsPerDay)),
        "band": ("The lowest and the highest dose.", .range(.milligramsPerDay)),
        "tablets": (
          "What is taken a day, or none.",
          .text(like: "none|\(Unit.milligrams.pattern)", example: Unit.milligrams.example)
        ),
      ],
      rules: [.notBoth("rule", "rules")]
    ).with("minProperties", .whole(1))
  }
}
