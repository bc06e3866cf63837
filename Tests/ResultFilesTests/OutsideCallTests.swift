import AzadoseRules
import AzadoseTestSupport
import ResultFiles
import Rules
import Testing

/// Files in which a laboratory or another program states results.
struct OutsideCallTests {
  private static let loaded = AzadoseRules.shipped().ruleSet
  private let rules: RuleSet
  private let folder: TemporaryFolder

  init() throws {
    rules = try #require(Self.loaded)
    folder = try TemporaryFolder()
  }

  private func read(_ text: String, as name: String = "calls.tsv") throws -> OutsideCallFile {
    try OutsideCallFile(OutsideCallSource(path: try folder.write(text, as: name)), rules: rules)
  }

  @Test func `a table is read row by row, with the place of each`() throws {
    let file = try read("# laboratory\nTPMT\t*1/*3A\n\nNUDT15\t\tIntermediate Metabolizer\t\n")
    #expect(file.results.map(\.gene) == ["TPMT", "NUDT15"])
    #expect(file.results.map(\.phenotype) == ["intermediate", "intermediate"])
    #expect(file.results.map { $0.origin.suffix(2) } == [":2", ":4"])
  }

  @Test(arguments: ["\r\n", "\n"])
  func `a head line, a byte order mark and other line ends are read`(end: String) throws {
    let text = "\u{FEFF}Gene\tDiplotype\tPhenotype\(end)TPMT\t*1/*1\tNormal Metabolizer\(end)"
    #expect(try read(text).results.map(\.kind) == [.diplotype, .phenotype])
  }

  @Test func `a diplotype and a phenotype of one row are two results`() throws {
    let results = try read("NUDT15\t*1/*2\tNormal Metabolizer\n").results
    #expect(results.map(\.phenotype) == ["intermediate", "normal"])
    #expect(results[0].translations.map(\.now) == ["*3.002"])
  }

  @Test func `genes that no rule asks for are told, not used`() throws {
    let file = try read("CYP2D6\t*1/*4\nTPMT\t*1/*1\nCYP2D6\t*1/*1\n")
    #expect(file.results.count == 1)
    #expect(file.otherGenes == ["CYP2D6"])
  }

  @Test(arguments: [
    "", "CYP2D6\t*1/*4\n", "TPMT\tNo Result\n", "TPMT\tUnknown/Unknown\tn/a\n", "TPMT\n",
    "TPMT *1/*1\n", "TPMT\t*1/*999\n", "TPMT\t*1/*1\tFast\n", "TPMT\t*1/*1\tPM\t1\t2\n",
    "TPMT\t*1/*1\t\t1.0\n", "\"TPMT\"\t*3A/*3A\nNUDT15\t*1/*1\n",
    "TPMT\t\t\tlow\nNUDT15\t*1/*1\n", "{}",
    "{\"genes\": []}", "{\"genes\": {\"TPMT\": 1}}", "{",
  ])
  func `a file without a readable result is an error`(text: String) throws {
    #expect(throws: OutsideCallError.self) { try read(text) }
  }

  @Test func `an error names file, line and next step`() throws {
    let error = try #require(throws: OutsideCallError.self) {
      try read("TPMT\t*1/*1\nNUDT15\t*1/*33\n")
    }
    #expect(error.description.contains("calls.tsv:2: allele '*33' of NUDT15 is not defined; "))
  }

  @Test func `a file that is not there is named`() throws {
    let error = try #require(throws: OutsideCallError.self) {
      try OutsideCallSource(path: "/no/such/file.tsv")
    }
    #expect(error.description.hasPrefix("/no/such/file.tsv: the file cannot be read"))
  }

  /// The shape of a PharmCAT report, version 3.
  private func report(_ variants: String, phenotype: String = "Normal Metabolizer") -> String {
    """
    {"title": "t", "genes": {"TPMT": {"geneSymbol": "TPMT", "callSource": "MATCHER",
      "sourceDiplotypes": [{"allele1": {"name": "*1"}, "allele2": {"name": "*1"},
        "phenotypes": ["\(phenotype)"]}],
      "variants": [\(variants)]}, "CYP2C9": {"sourceDiplotypes": []}}}
    """
  }

  /// The core positions as the report lists them, one of them with another call.
  private func core(
    _ call: String = "\"T/T\"", id: String = "\"rs1142345\"", undocumented: Bool = false
  ) -> String {
    """
    {"position": 18130687, "dbSnpId": \(id), "call": \(call),
     "hasUndocumentedVariations": \(undocumented)},
    {"position": 18138997, "dbSnpId": "rs1800460", "call": "C|C"},
    {"position": 18143724, "dbSnpId": "rs1800462", "call": "C/C"}
    """
  }

  @Test(arguments: ["\"rs1142345\"", "\"RS1142345\"", "null"])
  func `a report of another program is read`(id: String) throws {
    let results = try read(report(core(id: id)), as: "r.json").results
    #expect(results.map(\.phenotype) == ["normal", "normal"])
    #expect(results.allSatisfy { $0.defect == nil && $0.origin.hasSuffix("r.json: genes.TPMT") })
  }

  @Test func `the older shape, by source, is read once`() throws {
    let inner = report(core()).split(separator: "\"genes\": ", maxSplits: 1)[1].dropLast()
    let text = "{\"genes\": {\"CPIC\": \(inner), \"DPWG\": \(inner)}}"
    #expect(try read(text, as: "r.json").results.count == 2)
  }

  @Test(arguments: ["null", "\"\"", "\"./T\"", "\"T\"", "\"N/N\""])
  func `a call of another program without a core genotype does not count`(call: String) throws {
    let results = try read(report(core(call)), as: "r.json").results
    #expect(results.allSatisfy { $0.defect == .coreNotCalled(["rs1142345"]) })
  }

  @Test func `a core position that another program does not list is not called`() throws {
    let results = try read(report(""), as: "r.json").results
    #expect(results.map(\.phenotype) == ["normal", "normal"])
    #expect(
      results.allSatisfy {
        if case .coreNotCalled(let places) = $0.defect { places.count == 3 } else { false }
      })
  }

  @Test func `every phenotype of a call is a result`() throws {
    let two = report(core(), phenotype: "Normal Metabolizer\", \"Poor Metabolizer")
    #expect(Set(try read(two, as: "r.json").results.map(\.phenotype)) == ["normal", "poor"])
  }

  @Test func `a call of another program that hides an undocumented allele does not count`() throws {
    let text = report(core("\"T/A\"", undocumented: true))
    #expect(
      try read(text, as: "r.json").results.allSatisfy {
        $0.defect == .undocumented(["rs1142345"])
      })
  }
}
