import Rules

extension EvidenceSection {
  static var schema: SchemaNode {
    .mapping(keys, ["evidence": ("Citations, each under a short id.", .named(citation))])
  }

  private static var citation: SchemaNode {
    .mapping(
      citationKeys,
      [
        "title": ("Authors, title and journal.", .text),
        "year": ("The year of publication.", .whole(years)),
        "read": (
          "The day on which somebody read it.",
          .text(like: "[0-9]{4}-[0-9]{2}-[0-9]{2}", example: "2026-11-20")
        ),
        "supports": ("What in these rules rests on it.", .text),
        "short": ("What a report calls it in a line.", .text),
        "doi": ("Only if you have seen it.", .text),
        "pmid": ("Its PubMed number, in quotes.", .whole),
        "url": ("Where it is found.", .text),
        "note": ("Says if a copy, an abstract or a single table was read.", .text),
      ])
  }
}

extension SentencesSection {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "sentences": ("The language, as in en.", .text),
        "texts": (
          "Sentences, each under a short id; names in braces are filled by the report.", texts
        ),
      ])
  }

  private static var texts: SchemaNode {
    let names = placeholders.joined(separator: "|")
    let sentence = SchemaNode.text
      .with("pattern", .text("^[^{]*(\\{(\(names))(\\}[^{]*)?)*$"))
      .with(
        "patternErrorMessage",
        .text("in braces stands one of: " + placeholders.joined(separator: ", ")))
    // What every report needs may stand in another file, which an editor does not see.
    return SchemaNode.named(sentence)
  }
}

extension QualitySection {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "quality": ("The name of these thresholds.", .text),
        "accepted-filters": (
          "Words of FILTER with which a record counts as observed.", .list(of: .text)
        ),
        "minimum-genotype-quality": (
          "The lowest GQ at which a genotype counts.", .whole(qualities)
        ),
        "minimum-depth": ("The fewest reads at which a genotype counts.", .whole(depths)),
        "heterozygote-alt-fraction": (
          "Which share of the reads shows ALT in a heterozygote.", .range(.fraction)
        ),
        "minimum-imputation-accuracy": (
          "The lowest INFO R2 or DR2 at which a record of an imputing program counts.",
          .quantity(.fraction)
        ),
        "core-positions": (
          "For each gene the variants without which there is no dose.", .named(.list(of: .text))
        ),
        "policy": ("Why these thresholds.", .text),
      ])
  }
}

extension UncertaintySection {
  static var schema: SchemaNode {
    let share = SchemaNode.quantity(.percent)
    return .mapping(
      keys,
      [
        "uncertainty": ("The drug.", .text),
        "note-below": ("Below this probability a lower dose is only noted.", share),
        "avoid-from": ("From this probability of 'avoid' the drug is avoided.", share),
        "severe-rule-above": (
          "Above this probability the rule of the severe possibility decides.", share
        ),
        "withhold-avoid-from": ("From this probability of 'avoid' no dose is given.", share),
        "unobserved-caution-from": (
          "From this probability, of unobserved positions only, the dose stands with a caution.",
          share
        ),
        "unobserved-withhold-above": (
          "Above this probability, of unobserved positions only, no dose is given.", share
        ),
        "policy": ("Why these thresholds.", .text),
      ])
  }
}

extension DrugSection {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "drug": ("The name of the drug.", .text),
        "target": (
          "The dose to which every percentage refers.", .quantity(.milligramsPerKilogramAndDay)
        ),
        "ceiling": ("No dose goes above it.", .quantity(.milligramsPerKilogramAndDay)),
        "weight": ("Which body weights are used.", weights),
        "check-above": (
          "Above this daily dose the report asks to check it.", .quantity(.milligramsPerDay)
        ),
        "tablets": ("What the pharmacy holds.", tablets),
        "target-source": ("What the target was read from.", .source),
        "ceiling-source": ("What the ceiling was read from.", .source),
        "weight-source": ("What the weights were read from.", .source),
        "weight-policy": ("Why these weights, where no source says.", .text),
        "tablets-source": ("What the strengths were read from.", .source),
      ])
  }

  private static var weights: SchemaNode {
    .mapping(
      weightKeys,
      [
        "accepted": ("Outside there is no dose.", .range(.kilograms)),
        "check-outside": (
          "Outside the dose stands, and the report asks to check the weight.", .range(.kilograms)
        ),
      ])
  }

  private static var tablets: SchemaNode {
    .mapping(
      tabletKeys,
      [
        "stock": ("The strengths of whole tablets.", .list(of: .quantity(.milligrams))),
        "split": ("Whether tablets may be halved.", .word(splits)),
        "policy": ("Why these tablets.", .text),
      ])
  }
}
