import AzadoseRules
import AzadoseTestSupport
import ResultFiles
import Rules
import Testing

/// What another program's report says against its own call.
struct ProgramReportTests {
  private static let loaded = AzadoseRules.shipped().ruleSet
  private let rules: RuleSet
  private let folder: TemporaryFolder

  init() throws {
    rules = try #require(Self.loaded)
    folder = try TemporaryFolder()
  }

  func read(_ text: String) throws -> [GeneResult] {
    let path = try folder.write(text, as: "r.json")
    return try OutsideCallFile(OutsideCallSource(path: path), rules: rules).results
  }

  /// One pair as the report writes it; a name of `nil` is an allele that is `null`.
  func pair(_ one: String?, _ other: String?, _ phenotype: String? = nil) -> String {
    let alleles = [one, other].enumerated().map { index, name in
      "\"allele\(index + 1)\": " + (name.map { "{\"name\": \"\($0)\"}" } ?? "null")
    }
    let phenotypes = phenotype.map { "\"\($0)\"" } ?? ""
    return "{\(alleles.joined(separator: ", ")), \"phenotypes\": [\(phenotypes)]}"
  }

  func position(
    _ rsID: String, _ call: String, reference: String? = nil, key: String = "referenceAllele"
  ) -> String {
    let reference = reference.map { ", \"\(key)\": \"\($0)\"" } ?? ""
    return "{\"dbSnpId\": \"\(rsID)\", \"call\": \"\(call)\"\(reference)}"
  }

  private func tpmt(
    _ pairs: [String], rs1142345: String = "T/T", rs1800460: String = "C/C"
  ) -> String {
    let positions = [
      position("rs1142345", rs1142345), position("rs1800460", rs1800460),
      position("rs1800462", "C/C"),
    ]
    return gene("TPMT", pairs, positions)
  }

  func gene(_ gene: String, _ pairs: [String], _ positions: [String]) -> String {
    """
    {"genes": {"\(gene)": {"sourceDiplotypes": [\(pairs.joined(separator: ", "))],
      "variants": [\(positions.joined(separator: ", "))]}}}
    """
  }

  @Test(arguments: [nil, "Unknown", "", "?"])
  func `a known allele beside an unknown one is kept and does not count`(other: String?) throws {
    for names in [["*3A", other], [other, "*3A"]] {
      let text = tpmt([pair(names[0], names[1])], rs1142345: "T/C", rs1800460: "C/T")
      let result = try #require(try read(text).first)
      #expect(result.stated == "*3A/unknown")
      #expect(result.phenotype == "intermediate", "as beside the reference")
      #expect(result.defect == .alleleUnknown)
    }
  }

  @Test func `a phenotype beside half a diplotype does not count either`() throws {
    let results = try read(tpmt([pair("*1", nil, "Normal Metabolizer")]))
    #expect(results.map(\.kind) == [.diplotype, .phenotype])
    #expect(results.allSatisfy { $0.defect == .alleleUnknown })
  }

  @Test(arguments: ["Normal Metabolizer", "Intermediate Metabolizer"])
  func `a phenotype that names no allele for the changes of its positions does not count`(
    phenotype: String
  ) throws {
    for name in [nil, "Unknown"] {
      let unnamed = pair(name, name, phenotype)
      let one = try read(tpmt([unnamed], rs1142345: "C/C"))
      #expect(one.map(\.defect) == [.contradicted(["rs1142345"])])
      let two = try read(tpmt([unnamed, unnamed], rs1142345: "T|C", rs1800460: "C/T"))
      #expect(two.allSatisfy { $0.defect == .contradicted(["rs1142345", "rs1800460"]) })
    }
    let positions = [
      position("rs116855232", "C/C"),
      position("rs746071566", "AGGAGTC/AGGAGTCGGAGTC", reference: "AGGAGTC"),
    ]
    let results = try read(gene("NUDT15", [pair(nil, nil, phenotype)], positions))
    #expect(results.map(\.defect) == [.contradicted(["rs746071566"])])
  }

  @Test(arguments: ["Normal Metabolizer", "Poor Metabolizer"])
  func `a phenotype without a diplotype beside positions of reference does not count`(
    phenotype: String
  ) throws {
    let results = try read(tpmt([pair(nil, nil, phenotype)]))
    #expect(results.map(\.kind) == [.phenotype])
    #expect(results.map(\.defect) == [.alleleUnknown])
  }

  @Test(arguments: ["", "\"variants\": null, ", "\"variants\": [], "])
  func `a call of the program itself without an account of positions does not count`(
    account: String
  ) throws {
    let text = { (source: String) in
      "{\"genes\": {\"TPMT\": {\(source)\(account)\"sourceDiplotypes\": "
        + "[\(pair("*1", "*1", "Normal Metabolizer"))]}}}"
    }
    let core = ResultDefect.coreNotCalled(["rs1142345", "rs1800460", "rs1800462"])
    #expect(try read(text("")).map(\.defect) == [core, core])
    #expect(try read(text("\"callSource\": \"MATCHER\", ")).map(\.defect) == [core, core])
    #expect(try read(text("\"callSource\": \"OUTSIDE\", ")).map(\.defect) == [nil, nil])
  }

  @Test(arguments: [
    ("*1", "*1", "T/C", "C/C", ["rs1142345"]),
    ("*1", "*1", "C|C", "T/T", ["rs1142345", "rs1800460"]),
    ("*1", "*3A", "T/T", "C/T", ["rs1142345"]), ("*3C", "*3C", "T/C", "C/C", ["rs1142345"]),
    ("*1", "*3C", "T/G", "C/C", ["rs1142345"]), ("*3C", nil, "T/T", "C/C", ["rs1142345"]),
  ])
  func `a diplotype that its own positions contradict does not count`(
    one: String, other: String?, rs1142345: String, rs1800460: String, places: [String]
  ) throws {
    let text = tpmt([pair(one, other)], rs1142345: rs1142345, rs1800460: rs1800460)
    #expect(try read(text).map(\.defect) == [.contradicted(places)])
  }

  @Test(arguments: [
    ("*1", "*1", "t/t", "C/C"), ("*1", "*3A", "C|T", "T|C"), ("*3B", "*3C", "T/C", "C/T"),
    ("*3A", "*3A", "C/C", "T/T"), ("*1", "*3", "T|C", "C|T"),
  ])
  func `a diplotype that its positions explain counts`(
    one: String, other: String, rs1142345: String, rs1800460: String
  ) throws {
    let text = tpmt([pair(one, other)], rs1142345: rs1142345, rs1800460: rs1800460)
    #expect(try read(text).map(\.defect) == [nil])
  }

  @Test(arguments: [
    // On one chromosome, and on two.
    ("*1", "*3A", "T|C", "C|T", true), ("*1", "*3A", "C|T", "T|C", true),
    ("*1", "*3A", "T|C", "T|C", false), ("*3A", "*1", "C|T", "C|T", false),
    ("*3B", "*3C", "T|C", "T|C", true), ("*3B", "*3C", "T|C", "C|T", false),
    // One of them homozygous.
    ("*3B", "*3A", "T|C", "T|T", true),
    ("*3A", nil, "T|C", "T|C", false),
  ])
  func `a diplotype that the written phase contradicts does not count`(
    one: String, other: String?, rs1142345: String, rs1800460: String, isExplained: Bool
  ) throws {
    let text = tpmt([pair(one, other)], rs1142345: rs1142345, rs1800460: rs1800460)
    let plain: ResultDefect? = other == nil ? .alleleUnknown : nil
    let conflict = ResultDefect.phaseContradicted(["rs1142345", "rs1800460"])
    #expect(try read(text).map(\.defect) == [isExplained ? plain : conflict])
  }

  /// Trans genotypes beside `*1/*3A`.
  @Test(arguments: [
    ("1", "1", false), ("1", "2", true), ("1", "null", false), ("null", "null", false),
  ])
  func `only phase sets that differ say nothing of each other`(
    one: String, other: String, isOpen: Bool
  ) throws {
    let text = tpmt([pair("*1", "*3A")], rs1142345: "T|C", rs1800460: "T|C")
      .replacing(
        "\"rs1142345\", ", with: "\"rs1142345\", \"phased\": true, \"phaseSet\": \(one), "
      )
      .replacing(
        "\"rs1800460\", ", with: "\"rs1800460\", \"phased\": true, \"phaseSet\": \(other), ")
    let places = ["rs1142345", "rs1800460"]
    let defect = ResultDefect.phaseContradicted(places)
    #expect(
      try read(text).map(\.defect) == [isOpen ? .phaseOpen(places, severe: "*3B/*3C") : defect])
  }

  @Test(arguments: [("T/C", "C/T"), ("T|C", "C/T"), ("T/C", "T|C")])
  func `a diplotype whose unphased genotypes make a severer one does not count`(
    rs1142345: String, rs1800460: String
  ) throws {
    let text = tpmt([pair("*1", "*3A")], rs1142345: rs1142345, rs1800460: rs1800460)
    let places = ["rs1142345", "rs1800460"]
    #expect(try read(text).map(\.defect) == [.phaseOpen(places, severe: "*3B/*3C")])
    // The severe one is named, or one position alone is heterozygous.
    let named = tpmt([pair("*3B", "*3C")], rs1142345: rs1142345, rs1800460: rs1800460)
    #expect(try read(named).map(\.defect) == [nil])
    let lone = tpmt([pair("*1", "*3C")], rs1142345: "T/C", rs1800460: "C/C")
    #expect(try read(lone).map(\.defect) == [nil])
  }

  @Test func `a key that says phased counts like the bar`() throws {
    let text = tpmt([pair("*1", "*3A")], rs1142345: "T/C", rs1800460: "T/C")
    #expect(
      try read(text).map(\.defect)
        == [.phaseOpen(["rs1142345", "rs1800460"], severe: "*3B/*3C")])
    let said = text.replacing("\"call\"", with: "\"phased\": true, \"call\"")
    #expect(
      try read(said).map(\.defect) == [.phaseContradicted(["rs1142345", "rs1800460"])])
  }

  @Test(arguments: ["./T", "T/.", "T/*", "T", "A/delGGAGTC", "T,T"])
  func `a genotype that is written and cannot be read is an objection`(call: String) throws {
    let positions = { (call: String) in
      [
        position("rs1142345", "T/T"), position("rs1800460", "C/C"), position("rs1800462", "C/C"),
        position("rs56161402", call),
      ]
    }
    let defects = { try read(gene("TPMT", [pair("*1", "*1")], positions($0))).map(\.defect) }
    #expect(try defects(call) == [.undocumented(["rs56161402"])])
    for plain in [" C/C", "C / C", "", ".", "./.", ".|."] {
      #expect(try defects(plain) == [nil], "\(plain)")
    }
  }

  /// The repeat is anchored differently by each program.
  @Test(arguments: [
    ("*1", "*6", "GAGTCG/GAGTCGGAGTCG", "GAGTCG", true),
    ("*1", "*9", "AGGAGTC/A", "AGGAGTC", true),
    ("*1", "*1", "AGGAGTC/AGGAGTCGGAGTC", "AGGAGTC", false),
    ("*1", "*6", "AGGAGTC/AGGAGTC", "AGGAGTC", false),
    ("*1", "*6", "AGGAGTC/A", "AGGAGTC", false),
  ])
  func `an insertion is compared by its length`(
    one: String, other: String, call: String, reference: String, counts: Bool
  ) throws {
    for key in ["referenceAllele", "wildtypeAllele"] {
      let positions = [
        position("rs116855232", "C/C"),
        position("rs746071566", call, reference: reference, key: key),
      ]
      let results = try read(gene("NUDT15", [pair(one, other)], positions))
      #expect(results.map(\.defect) == [counts ? nil : .contradicted(["rs746071566"])])
    }
  }

  @Test func `several diplotypes of one source are one result with several phenotypes`() throws {
    let pairs = [
      pair("*1", "*3A", "Intermediate Metabolizer"), pair("*3B", "*3C", "Poor Metabolizer"),
    ]
    for pairs in [pairs, pairs.reversed()] {
      let results = try read(tpmt(pairs, rs1142345: "T/C", rs1800460: "C/T"))
      #expect(results.map(\.kind) == [.diplotype, .phenotype])
      #expect(results.allSatisfy { $0.phenotypes == ["intermediate", "poor"] && $0.isOpen })
      #expect(results.allSatisfy { $0.defect == nil })
    }
  }

  @Test func `several diplotypes of one phenotype leave nothing open`() throws {
    let pairs = [pair("*1", "*3A"), pair("*1", "*3A")]
    let result = try #require(
      try read(tpmt(pairs, rs1142345: "T/C", rs1800460: "C/T")).first)
    #expect(result.phenotypes == ["intermediate"])
    #expect(result.stated == "*1/*3A")
  }

  @Test func `one of several diplotypes that positions contradict, or without a name, counts none`()
    throws
  {
    let other = try read(tpmt([pair("*1", "*1"), pair("*1", "*3C")]))
    #expect(other.map(\.defect) == [.contradicted(["rs1142345"])])
    let unnamed = try read(tpmt([pair("*1", "*1"), pair(nil, "Unknown")]))
    #expect(unnamed.map(\.defect) == [.alleleUnknown])
  }

  @Test func `an unknown suballele is refused, a listed one is translated`() throws {
    let positions = [position("rs116855232", "C/C")]
    #expect(throws: OutsideCallError.self) {
      try read(gene("NUDT15", [pair("*1", "*1.999")], positions))
    }
    #expect(throws: OutsideCallError.self) {
      try read(gene("NUDT15", [pair("*1.999", nil)], positions))
    }
    let listed = try read(gene("NUDT15", [pair("*1", "*1.002")], positions))
    #expect(listed.map(\.stated) == ["*1/*1"])
  }

  @Test(arguments: [
    ("{\"genes\": {}, \"genes\": {}}", "r.json: the key 'genes' stands twice"),
    ("{\"genes\": {\"TPMT\": {}, \"\\u0054PMT\": {}}}", "r.json: genes: the key 'TPMT' stands"),
    (
      "\u{FEFF}{\"genes\": {\"TPMT\": {\"sourceDiplotypes\": [], \"sourceDiplotypes\" : []}}}",
      "r.json: genes.TPMT: the key 'sourceDiplotypes' stands twice"
    ),
    (
      "{\"genes\": {\"TPMT\": {\"variants\": [{\"call\": \"T/C\", \"x\": \"\\\"\", \"call\":1}]}}}",
      "r.json: genes.TPMT.variants: the key 'call' stands twice"
    ),
  ])
  func `a key that stands twice is an error that names it`(text: String, message: String) throws {
    let error = try #require(throws: OutsideCallError.self) { try read(text) }
    #expect(error.description.contains(message), "\(error)")
  }

  @Test func `the same key in two objects, and a value like a key, are no repetition`() throws {
    let text = tpmt([pair("*1", "*1", "Normal Metabolizer")])
      .replacing("{\"genes\"", with: "{\"a\": [\"a\", \"a\", {\"a\": \"a\"}], \"genes\"")
    #expect(try read(text).count == 2)
  }

  /// A gene as the report writes it, with more of its members.
  func gene(_ pairs: [String], _ positions: [String]?, _ members: String) -> String {
    let variants = positions.map { ", \"variants\": [\($0.joined(separator: ", "))]" } ?? ""
    return """
      {"genes": {"NUDT15": {"sourceDiplotypes": [\(pairs.joined(separator: ", "))]\(variants),
        \(members)}}}
      """
  }

  @Test func `an outside call of a report without positions counts like a row of a table`() throws {
    let outside = "\"callSource\": \"OUTSIDE\""
    let call = pair("*1", "*3", "Intermediate Metabolizer")
    let results = try read(gene([call], [], outside))
    #expect(results.map(\.phenotype) == ["intermediate", "intermediate"])
    #expect(results.map(\.defect) == [nil, nil])
    let alone = try read(gene([pair(nil, nil, "Poor Metabolizer")], [], outside))
    #expect(alone.map(\.defect) == [nil])
    // The program's own call, and a list that is not empty.
    let own = try read(gene([call], [], outside.replacing("OUTSIDE", with: "MATCHER")))
    #expect(own.allSatisfy { $0.defect == .coreNotCalled(["rs116855232"]) })
    let listed = try read(gene([call], [position("rs116855232", "C/C")], outside))
    #expect(listed.allSatisfy { $0.defect == .contradicted(["rs116855232"]) })
  }

  @Test func `a gene with an undocumented allele does not count, wherever the allele is`() throws {
    let positions = [position("rs116855232", "C/C")]
    for (flag, defect) in [
      ("true", ResultDefect.undocumented(["an unnamed position"])), ("false", nil), ("null", nil),
    ] {
      let text = { positions in
        gene([pair("*1", "*1")], positions, "\"hasUndocumentedVariations\": \(flag)")
      }
      #expect(try read(text(positions)).map(\.defect) == [defect], "\(flag)")
      let unseen = defect ?? .coreNotCalled(["rs116855232"])
      #expect(try read(text(nil)).map(\.defect) == [unseen], "\(flag)")
    }
  }

  @Test(
    arguments: [
      ("*3", "*3", "Poor Metabolizer", "*3/*3, Poor Metabolizer"),
      ("*1", nil, "Normal Metabolizer", "*1/unknown, Normal Metabolizer"),
      ("*1", "*1", "Poor Metabolizer", "*1/*1, Poor Metabolizer"),
    ] as [(String, String?, String, String)])
  func `a recommendation by another diplotype does not count, and its phenotype is feared`(
    one: String, other: String?, phenotype: String, label: String
  ) throws {
    let positions = [position("rs116855232", "C/C")]
    let own = pair("*1", "*1", "Normal Metabolizer")
    for positions in [positions, nil] {
      let text = gene(
        [own], positions, "\"recommendationDiplotypes\": [\(pair(one, other, phenotype))]")
      let results = try read(text)
      #expect(results.allSatisfy { $0.defect == .recommendationContradicted([label]) })
      let isPoor = phenotype.hasPrefix("Poor")
      #expect(results.contains { $0.phenotypes.contains("poor") } == isPoor)
    }
  }

  @Test func `a recommendation by the diplotype of the call counts`() throws {
    let call = pair("*1", "*3", "Intermediate Metabolizer")
    for advised in ["", call, pair("*3", "*1"), "\(call), \(call)"] {
      let text = gene(
        [call], [position("rs116855232", "C/T")], "\"recommendationDiplotypes\": [\(advised)]")
      let results = try read(text)
      #expect(results.map(\.defect) == [nil, nil])
      #expect(results.map(\.phenotypes) == [["intermediate"], ["intermediate"]])
    }
  }

  @Test(arguments: [Int.min, -1, 0, 2_147_483_648, Int.max])
  func `a position that no genome has is an error that names its gene`(place: Int) throws {
    let text = tpmt([pair("*1", "*1")]).replacing(
      "\"dbSnpId\"", with: "\"position\": \(place), \"dbSnpId\"")
    try #require(text.contains("\(place)"))
    let error = try #require(throws: OutsideCallError.self) { try read(text) }
    #expect(error.description.contains("r.json: genes.TPMT: the position '\(place)'"), "\(error)")
  }
}
