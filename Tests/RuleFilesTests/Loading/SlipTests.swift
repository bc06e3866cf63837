import Testing

/// Slips of the pen, each with the one finding that it gives.
struct SlipTests {
  /// One place of the good rules, changed.
  struct Slip: CustomTestStringConvertible {
    let file: String
    let old: String
    let new: String
    let findings: [String]

    init(_ file: String, _ old: String, _ new: String, _ findings: String...) {
      (self.file, self.old, self.new, self.findings) = (file, old, new, findings)
    }

    var testDescription: String { findings.joined(separator: "; ") }
  }

  @Test(arguments: [
    Slip(
      "drug.yaml", "[25 mg, 50 mg]", "[25 mg, 25 mg]",
      "12:18: error: the strength 25 mg stands twice in 'stock' [duplicate-name]"),
    Slip(
      "drug.yaml", "[25 mg, 50 mg]", "[25 mg, 0 mg]",
      "12:18: error: the strength of a tablet lies between 1 and 1000 mg, in tenths of a mg [bad-range]"
    ),
    Slip(
      "drug.yaml", "[25 mg, 50 mg]", "[]",
      "12:10: error: 'stock' is an empty list [wrong-type]"),
    Slip(
      "drug.yaml", "target: 2 mg/kg/day", "target: -2 mg/kg/day",
      "2:9: error: 'target' needs a plain decimal number, not '-2 mg/kg/day' [wrong-type]"),
    Slip(
      "drug.yaml", "target: 2 mg/kg/day", "target: 2..3 mg/kg/day",
      "2:9: error: 'target' is one number, not the range '2..3 mg/kg/day' [wrong-type]"),
    Slip(
      "drug.yaml", "split: never", "split: halves",
      "13:10: error: 'split' does not know 'halves' [unknown-name]"),
    Slip(
      "drug.yaml", "check-outside: 40..120 kg", "check-outside: 5..120 kg",
      "8:18: error: 'check-outside' lies inside the accepted weights [bad-range]"),
    Slip(
      "quality.yaml", "0.20..0.80", "0.20..1.80",
      "5:28: error: 'heterozygote-alt-fraction' lies between 0 and 1 [bad-range]"),
    Slip(
      "quality.yaml", "genotype-quality: 20", "genotype-quality: 200",
      "3:27: error: 'minimum-genotype-quality' lies between 0 and 99, and 200 does not [bad-range]"),
    Slip(
      "quality.yaml", "[c.5A>G]", "[c.5A>G, c.5A>G]",
      "7:19: error: variant 'c.5A>G' stands twice in 'GENE1' [duplicate-name]"),
    Slip(
      "uncertainty.yaml", "avoid-from: 95%", "avoid-from: 195%",
      "3:13: error: 'avoid-from' is above 100% [bad-range]"),
    Slip(
      "uncertainty.yaml", "uncertainty: testine", "uncertainty: testin",
      "1:14: error: drug 'testin' is not defined [unknown-name]"),
    Slip(
      "starting-dose.yaml", "steady-state: 2 weeks", "steady-state: 0 weeks",
      "11:19: error: 'steady-state' is a whole number of weeks, at least 1 and at most 520 [bad-range]"
    ),
    Slip(
      "starting-dose.yaml", "policy: unique", "policy: first",
      "3:9: error: 'policy' does not know 'first' [unknown-name]"),
    Slip(
      "starting-dose.yaml", "band: 85%..105%", "band: 0%..105%",
      "10:18: error: a band begins above 0 [bad-range]"),
    Slip(
      "starting-dose.yaml", "phenotype of GENE1", "GENE1",
      "5:10: error: 'GENE1' is no kind of input [wrong-type]"),
    Slip(
      "starting-dose.yaml", "phenotype of GENE1", "phenotype of GENE2",
      "5:10: error: gene 'GENE2' is not defined [unknown-name]"),
    Slip(
      "starting-dose.yaml", "    alternative: other-drug\n", "",
      "16:5: error: rule 'poor' says 'avoid' and has no 'alternative' [missing-key]"),
    Slip(
      "starting-dose.yaml", "source: [guide]", "source: []",
      "20:13: error: 'source' is an empty list [missing-source]"),
    Slip(
      "genes/GENE1.yaml", "[works, unclear, broken]\npheno",
      "[works, unclear, broken, works]\npheno",
      "10:37: error: function 'works' stands twice in 'functions' [duplicate-name]"),
    Slip(
      "genes/GENE1.yaml", "contains-named: worst", "contains-named: best",
      "20:19: error: choice 'best' is not defined [unknown-name]"),
    Slip(
      "genes/GENE1.yaml", "change: C>T", "change: c>t",
      "27:46: error: 'change' is REF>ALT in upper-case bases, not 'c>t' [wrong-type]"),
    Slip(
      "genes/GENE1.yaml", "rs: rs5", "rs: 5",
      "26:16: error: 'rs' is an rs number, not '5' [wrong-type]"),
    Slip(
      "genes/GENE1.yaml", "c.9A>C:", "c.5A>G:",
      "30:3: error: variant 'c.5A>G' stands among the variants and the harmless variants [duplicate-name]",
      "30:46: error: 'c.5A>G' on the plus strand is 'A>G' in a VCF, not 'A>C' [reference-mismatch]"
    ),
    Slip(
      "genes/GENE1.yaml", ", source: panel}\nalleles", "}\nalleles",
      "30:11: error: variant 'c.9A>C' has no source [missing-source]"),
    Slip(
      "genes/GENE1.yaml", "core: \"*2\"", "core: \"*3\"",
      "34:90: error: allele '*2.002' does not carry every variant of its core allele '*3' [bad-range]"
    ),
    Slip(
      "genes/GENE1.yaml", "EUR: {total: 100,", "EURO: {total: 100,",
      "40:5: error: 'counts' has no 'EUR' [missing-key]",
      "40:5: error: group 'EURO' is not defined [unknown-name]"),
    Slip(
      "genes/GENE1.yaml", "EUR: {total: 100, \"*1\": 90,", "EUR: {total: 100, \"*9\": 90,",
      "40:23: error: allele '*9' is not defined [unknown-name]"),
    Slip(
      "genes/GENE1.yaml", "EAS: {total: 100, ", "EAS: {",
      "41:10: error: group 'EAS' has no 'total' [missing-key]"),
    Slip(
      "genes/GENE1.yaml", "GTATAA", "GTANAA",
      "51:15: error: a sequence holds A, C, G and T, not 'N' [wrong-type]"),
    Slip(
      "genes/GENE1.yaml", "GRCh37: 111-122", "GRCh37: 122-111",
      "48:13: error: 'GRCh37' ends before it begins [bad-range]"),
    Slip(
      "genes/GENE1.yaml", "phenotypes:\n  normal:",
      "phenotypes:\n  unknown: {name: U, short: U}\n  normal:",
      "12:3: error: 'unknown' is the word for a gene without a result, not a phenotype [duplicate-name]"
    ),
    Slip(
      "genes/GENE2.yaml", "dose-multiplier: 1", "dose-multiplier: 0.5",
      "14:18: error: plain genotypes do not change the dose [bad-range]"),
    Slip(
      "genes/GENE2.yaml", "rs9: {direction", "rs8: {direction",
      "13:3: error: variant 'rs8' is not defined [unknown-name]"),
    Slip(
      "evidence.yaml", "pmid: \"1234567\"", "pmid: PMC12",
      "6:11: error: 'pmid' is a number, not 'PMC12' [wrong-type]"),
    Slip(
      "evidence.yaml", "year: 2022", "year: 22",
      "11:11: error: 'year' lies between 1800 and 2200, and 22 does not [bad-range]"),
  ])
  func `a slip is one finding with its place`(slip: Slip) throws {
    var rules = try GoodRules()
    rules.replace(slip.old, in: slip.file, with: slip.new)
    #expect(rules.findings == slip.findings.map { "\(slip.file):\($0)" })
  }
}
