import AzadoseTestSupport
import Foundation
import Testing

/// The 23 inputs on which other tools were tried, each with the right answer.
@Suite struct OddInputTests {
  /// The records of TPMT *3C and *3B, of the NUDT15 repeat and of NUDT15 *3.
  private static let (c, b) = ("chr6 18130687", "chr6 18138997")
  private static let (repeats, r139c) = ("chr13 48037782", "chr13 48045719")
  private static let bothPhases = ["*1/*3A", "*3B/*3C"]
  private static let bothRepeats = ["*1/*3.002", "*3/*6"]

  static let inputs: [OddInput] = [
    OddInput("TPMT \\*3B and \\*3C heterozygous, unphased", tpmt: bothPhases, .dose(75)) {
      try VCFText.normal(with: "\(c) T>C 0/1", "\(b) C>T 0/1").text
    },
    OddInput("the same, cis `0\\|1 0\\|1`", tpmt: ["*1/*3A"], .dose(75)) {
      try VCFText.normal(with: "\(c) T>C 0|1", "\(b) C>T 0|1").text
    },
    OddInput("the same, trans `0\\|1 1\\|0`", tpmt: ["*3B/*3C"], .avoid) {
      try VCFText.normal(with: "\(c) T>C 0|1", "\(b) C>T 1|0").text
    },
    OddInput("the same, different `PS`", tpmt: bothPhases, .dose(75)) {
      var text = try VCFText.normal(with: "\(c) T>C 0|1", "\(b) C>T 0|1")
      for position in [18_130_687, 18_138_997] {
        text = text.columns(at: position) {
          $0[8] += ":PS"
          $0[9] += ":block\(position)"
        }
      }
      return text.text
    },
    OddInput(
      "rs1142345 `./.`, rs1800460 `0/1`", tpmt: ["*1/*3A", "*3A/*3C", "*1/*3B", "…"], .withheld
    ) { try VCFText.normal(with: "\(c) T>C ./.", "\(b) C>T 0/1").text },
    OddInput(
      "rs1142345 `T>A` `0/1`, a new ALT",
      tpmt: ["*1/undefined[18130687T>A]", "*3C/undefined[18130687T>A]", "…"], .withheld
    ) { try VCFText.normal(with: "\(c) T>A 0/1").text },
    OddInput("rs1142345 `T>C,A` `0/2`", tpmt: ["*1/undefined[18130687T>A]"], .dose(150)) {
      try VCFText.normal(with: "\(c) T>C,A 0/2").text
    },
    OddInput("contigs named `6`, \\*3C homozygous", tpmt: ["*3C/*3C"], .avoid) {
      try VCFText.normal(with: "\(c) T>C 1/1").replacing("chr", with: "").text
    },
    OddInput(
      "the GRCh37 position 18130918 `1/1` under a GRCh38 header",
      .error("the file's REF bases fit GRCh37")
    ) {
      try gvcf([], also: ["chr6 18130918 T>C 1/1", "\(r139c) C>T 0/0"])
    },
    OddInput(
      "ALT `*,C` `1/2`", tpmt: ["*3C/undefined[18130687T>*]", "*1/*3C", "…"], .withheld
    ) { try VCFText.normal(with: "\(c) T>*,C 1/2").text },
    OddInput("ALT `C,<NON_REF>` `1/1`", tpmt: ["*3C/*3C"], .avoid) {
      try VCFText.normal(with: "\(c) T>C,<NON_REF> 1/1").text
    },
    OddInput("reference blocks alone, 30 reads", .dose(150)) {
      try gvcf([("chr6", 18_120_000, 18_160_000, 30), ("chr13", 48_030_000, 48_050_000, 30)])
    },
    OddInput(
      "no record at all", tpmt: ["*1/*1", "…"], nudt15: ["*1/*1", "*1/*3", "*3/*3"], .withheld
    ) { try gvcf([]) },
    OddInput(
      "rs1142345 `./1`", tpmt: ["*1/*3C", "*3C/*3C", "*3C/*41"], .withheld
    ) { try VCFText.normal(with: "\(c) T>C ./1").text },
    OddInput(
      "rs1142345 haploid `1`", tpmt: ["*1/*3C", "*3C/*3C", "*3C/*41"], .withheld
    ) { try VCFText.normal(with: "\(c) T>C 1").text },
    OddInput(
      "rs1142345 `0/1/1`", .error("genotype of 3 alleles at a core position of TPMT")
    ) { try VCFText.normal(with: "\(c) T>C 0/1/1").text },
    OddInput("the padded `AT>AC` `1/1`", tpmt: ["*3C/*3C"], .avoid) {
      try VCFText.normal(with: "chr6 18130686 AT>AC 1/1", dropping: 18_130_687).text
    },
    OddInput("rs1142345 with REF `G`, `G>C` `1/1`", .error("REF is not the base of GRCh38")) {
      try VCFText.normal(with: "\(c) G>C 1/1").text
    },
    OddInput(
      "NUDT15 `A>AGGAGTC` `0/1` and R139C `0/1`", nudt15: bothRepeats, .withheld
    ) { try VCFText.normal(with: "\(repeats) A>AGGAGTC 0/1", "\(r139c) C>T 0/1").text },
    OddInput(
      "the same as `AGGAGTC>A,AGGAGTCGGAGTC` `0/2`", nudt15: bothRepeats, .withheld
    ) {
      try VCFText.normal(with: "\(repeats) AGGAGTC>A,AGGAGTCGGAGTC 0/2", "\(r139c) C>T 0/1").text
    },
    OddInput("the same as `AGGAGTC>AGGAGTCGGAGTC`", nudt15: bothRepeats, .withheld) {
      try VCFText.normal(with: "\(repeats) AGGAGTC>AGGAGTCGGAGTC 0/1", "\(r139c) C>T 0/1").text
    },
    OddInput("NUDT15 \\*9, `AGGAGTC>A` `0/1`", nudt15: ["*1/*9"], .dose(75)) {
      try VCFText.normal(with: "\(repeats) AGGAGTC>A 0/1").text
    },
    OddInput("R139C `./.`", nudt15: ["*1/*1", "*1/*3", "*3/*3"], .withheld) {
      try VCFText.normal(with: "\(r139c) C>T ./.").text
    },
    OddInput("R139C `1/1`, FILTER `LowQual`", nudt15: ["*1/*1", "*3/*3"], .withheld) {
      try VCFText.normal(with: "\(r139c) C>T 1/1 LowQual").text
    },
    OddInput("one `0/0` block of 200,000 bases without reads", tpmt: ["*1/*1", "…"], .withheld) {
      try gvcf([("chr6", 18_020_000, 18_219_999, 0), ("chr13", 48_030_000, 48_050_000, 30)])
    },
  ]

  /// `normal.vcf` with these blocks (contig, first and last base, depth) for its records.
  private static func gvcf(
    _ blocks: [(String, Int, Int, Int)], also records: [String] = []
  ) throws -> String {
    let positions = try VCFText(sample: "normal.vcf").text.split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.compactMap { Int($0.split(separator: "\t")[1]) }
    let kept = try records.reduce(
      into: positions.reduce(VCFText(sample: "normal.vcf")) {
        $0.dropping($1)
      }
    ) { text, record in
      let single = try VCFText.normal(with: record).text.split(separator: "\n")
      text = text.adding(String(single[single.count - 1]))
    }
    return blocks.reduce(kept) { text, block in
      text.adding(
        [
          block.0, "\(block.1)", ".", "N", "<NON_REF>", ".", ".", "END=\(block.2)",
          "GT:DP:GQ:MIN_DP", "0/0:\(block.3):\(block.3 * 2):\(block.3)",
        ].joined(separator: "\t"))
    }.text
  }

  @Test(arguments: inputs)
  func `an odd input gets its right answer`(input: OddInput) throws { try input.check() }

  @Test func `the document gives the answers that are tested`() throws {
    let document = try PackageRoot.text(of: "docs/odd-inputs.md")
    for input in Self.inputs + ComplaintTests.inputs {
      #expect(document.contains("\n| \(input.name) | \(input.answerCell) |"), "\(input.name)")
    }
  }
}
