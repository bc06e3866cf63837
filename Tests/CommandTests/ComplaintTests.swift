import AzadoseTestSupport
import Foundation
import Testing

/// What users of other tools complain of, where it is about calling or files.
@Suite struct ComplaintTests {
  static let inputs: [OddInput] = [
    OddInput("rs1142345 `./.` among reference rows", tpmt: ["*1/*1", "*1/*3C", "…"], .withheld) {
      try VCFText.normal(with: "chr6 18130687 T>C ./.").text
    },
    OddInput("the bases of the NUDT15 repeat as seven rows without ALT", .dose(150)) {
      var text = try VCFText(sample: "normal.vcf").dropping(48_037_782)
      for (offset, base) in "AGGAGTC".enumerated() {
        text = text.adding(
          "chr13\t\(48_037_782 + offset)\t.\t\(base)\t.\t60\tPASS\t.\tGT:AD:DP:GQ\t0/0:30:30:80")
      }
      return text.text
    },
    OddInput("six of the seven rows", nudt15: ["*1/*1"], .dose(150)) {
      var text = try VCFText(sample: "normal.vcf").dropping(48_037_782)
      for (offset, base) in "AGGAGT".enumerated() {
        text = text.adding(
          "chr13\t\(48_037_782 + offset)\t.\t\(base)\t.\t60\tPASS\t.\tGT:AD:DP:GQ\t0/0:30:30:80")
      }
      return text.text
    },
    OddInput("contigs `HLA-A*01:01:01:01` and `6` beside `chr6`", tpmt: ["*1/*3C"], .dose(75)) {
      try VCFText.normal(with: "chr6 18130687 T>C 0/1", "HLA-A*01:01:01:01 900 A>G 0/1").text
        .replacing(
          "##contig=<ID=chr6,",
          with: "##contig=<ID=HLA-A*01:01:01:01,length=3503>\n##contig=<ID=6>\n##contig=<ID=chr6,")
    },
    OddInput("`0\\|1` twice, all others `0/0`", tpmt: ["*1/*3A"], .dose(75)) {
      try VCFText.normal(with: "chr6 18130687 T>C 0|1", "chr6 18138997 C>T 0|1").text
    },
    OddInput("`0\\|0` among `0/0`", .dose(150)) {
      try VCFText.normal(with: "chr6 18130687 T>C 0|0").text
    },
    OddInput("NUDT15 rows `A>AGGAGTC` and `A>C` at one position", nudt15: ["*1/*6"], .dose(75)) {
      try VCFText.normal(with: "chr13 48037782 A>AGGAGTC 0/1", "chr13 48037782 A>C 0/1").text
    },
    OddInput(
      "R139C and R139H in one row alone, `CG>TA` `0/0`", nudt15: ["*1/*1", "*1/*3", "*3/*3"],
      .withheld
    ) {
      try VCFText.normal(with: "chr13 48045719 CG>TA 0/0").dropping(48_045_720).text
    },
    OddInput(
      "R139C and R139H in two rows, `CG>TG` `0/1` and `CG>TA` `0/0`", nudt15: ["*1/*3"], .dose(75)
    ) {
      try VCFText.normal(with: "chr13 48045719 CG>TG 0/1", "chr13 48045719 CG>TA 0/0")
        .dropping(48_045_720).text
    },
    OddInput(
      "TPMT \\*16 as the second ALT of `C>G,T`, AD lost in a merge", tpmt: ["*1/*1", "*1/*16"],
      .dose(75)
    ) {
      try VCFText.normal(with: "chr6 18138969 C>G,T 0/2").columns(at: 18_138_969) {
        $0[9] = "0/2:30,0,0:30:80"
      }.text
    },
    OddInput("`0/1/2/3` at a core position", .error("genotype of 4 alleles")) {
      try VCFText.normal(with: "chr6 18130687 T>C,G,A 0/1/2/3").text
    },
    OddInput(
      "rs1142345 imputed (INFO `IMP`)", tpmt: ["*1/*1", "*1/*3C", "…"], .withheld
    ) {
      try VCFText.normal(with: "chr6 18130687 T>C 0/0").columns(at: 18_130_687) { $0[7] = "IMP" }
        .text
    },
    OddInput(
      "Minimac: the header declares `TYPED`, and rs1142345 is not marked so",
      tpmt: ["*1/*1", "*1/*3C", "…"], .withheld
    ) {
      let typed = "##INFO=<ID=TYPED,Number=0,Type=Flag,Description=\"Typed\">\n#CHROM"
      return try VCFText.normal().text.split(separator: "\n").map { line in
        let columns = line.split(separator: "\t").map(String.init)
        if line.hasPrefix("#") || columns[1] == "18130687" { return String(line) }
        return (columns[..<7] + ["TYPED"] + columns[8...]).joined(separator: "\t")
      }.joined(separator: "\n").replacing("#CHROM", with: typed) + "\n"
    },
    OddInput(
      "rs1142345 with INFO `DR2=0.62` and no other mark", tpmt: ["*1/*1", "*1/*3C", "…"], .withheld
    ) {
      let declared = "##INFO=<ID=DR2,Number=A,Type=Float,Description=\"Accuracy\">\n#CHROM"
      return try VCFText.normal(with: "chr6 18130687 T>C 0/0").columns(at: 18_130_687) {
        $0[7] = "DR2=0.62"
      }.text.replacing("#CHROM", with: declared)
    },
    OddInput("DRAGEN: `<NON_REF>` blocks, `PS` of a phased pair", tpmt: ["*1/*3A"], .dose(75)) {
      try dragen()
    },
    OddInput("bcftools: blocks with INFO `MIN_DP`, no GQ, no DP", tpmt: ["*1/*3C"], .dose(75)) {
      try bcftools(depth: 25)
    },
    OddInput(
      "the same with `MIN_DP=9` around *TPMT*'s variant", tpmt: ["*1/*3C", "*1/*3A", "…"],
      .withheld
    ) { try bcftools(depth: 9) },
    OddInput("GenotypeGVCFs: `RGQ` for `GQ` at reference sites", tpmt: ["*1/*3C"], .dose(75)) {
      try allSites(referenceQuality: 60)
    },
    OddInput(
      "the same with `RGQ` 15", tpmt: ["*1/*3C", "*1/*3A", "…"],
      nudt15: ["*1/*1", "*1/*3", "*3/*3"], .withheld
    ) { try allSites(referenceQuality: 15) },
  ]

  private static func header() throws -> [String] {
    try VCFText(sample: "normal.vcf").text.split(separator: "\n").filter { $0.hasPrefix("#") }
      .map(String.init)
  }

  /// Blocks and a variant as `bcftools call --gvcf` writes them without annotations.
  private static func bcftools(depth: Int) throws -> String {
    let block = { (contig: String, first: Int, last: Int, depth: Int) in
      "\(contig)\t\(first)\t.\tN\t.\t.\t.\tEND=\(last);MIN_DP=\(depth)\tGT\t0/0"
    }
    return
      (try header() + [
        block("chr6", 18_120_000, 18_130_686, depth),
        "chr6\t18130687\t.\tT\tC\t222\t.\tDP=31;MQ=60\tGT:PL\t0/1:255,0,255",
        block("chr6", 18_130_688, 18_160_000, depth), block("chr13", 48_030_000, 48_050_000, 25),
      ]).map { $0 + "\n" }.joined()
  }

  /// One record a base, as GATK's GenotypeGVCFs writes them with all sites.
  private static func allSites(referenceQuality: Int) throws -> String {
    let normal = try VCFText(sample: "normal.vcf").text.split(separator: "\n")
      .filter { $0.hasPrefix("chr6") || $0.hasPrefix("chr13") }
      .map { $0.split(separator: "\t").map(String.init) }
    let lines = normal.flatMap { columns -> [String] in
      guard let position = Int(columns[1]) else { return [] }
      if position == 18_130_687 {
        return ["chr6\t18130687\t.\tT\tC\t400\t.\t.\tGT:AD:DP:GQ\t0/1:15,15:30:99"]
      }
      // An insertion asks about the base behind its anchor as well.
      let bases = columns[3] + (columns[4].count > 1 ? "N" : "")
      return bases.enumerated().map { offset, base in
        "\(columns[0])\t\(position + offset)\t.\t\(base)\t.\t.\t.\t.\tGT:AD:DP:RGQ"
          + "\t0/0:30:30:\(referenceQuality)"
      }
    }
    return (try header() + lines).map { $0 + "\n" }.joined()
  }

  /// Blocks and two phased records as DRAGEN writes them.
  private static func dragen() throws -> String {
    let block = { (contig: String, first: Int, last: Int) in
      "\(contig)\t\(first)\t.\tN\t<NON_REF>\t.\tPASS\tEND=\(last)\tGT:AD:DP:GQ:MIN_DP:SPL:ICNT"
        + "\t0/0:34,0:34:96:28:0,102,255:0,0"
    }
    let variant = { (position: Int, change: String) in
      "chr6\t\(position)\t.\t\(change)\t48.2\tPASS\tDP=36;MQ=250"
        + "\tGT:AD:AF:DP:F1R2:F2R1:GQ:PL:GP:PRI:SB:MB:PS"
        + "\t0|1:19,17,0:0.47,0:36:9,8,0:10,9,0:46:83,0,50:4,1,5:0,3,3:1,1,1,1:1,1,1,1:18130687"
    }
    return
      (try header() + [
        block("chr6", 18_120_000, 18_130_686), variant(18_130_687, "T\tC,<NON_REF>"),
        block("chr6", 18_130_688, 18_138_996), variant(18_138_997, "C\tT,<NON_REF>"),
        block("chr6", 18_138_998, 18_160_000), block("chr13", 48_030_000, 48_050_000),
      ]).map { $0 + "\n" }.joined()
  }

  @Test(arguments: [("1", "haploid call"), ("./1", "one allele missing")])
  func `the page says why a call is partial`(genotype: String, reason: String) throws {
    let folder = try TemporaryFolder()
    let text = try VCFText.normal(with: "chr6 18130687 T>C \(genotype)").text
    let outcome = try Azadose.run(
      ["report", try folder.write(text, as: "patient.vcf"), "--weight", "72", "--long"])
    let page = outcome.out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(page.contains("rs1142345 (partial: \(reason))"))
    #expect(page.contains("DP 15, \(reason), core"))
  }

  @Test(arguments: inputs)
  func `a complaint gets its right answer`(input: OddInput) throws { try input.check() }
}
