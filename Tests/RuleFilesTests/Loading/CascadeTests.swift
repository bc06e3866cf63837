import Testing

/// One slip is one finding: what cannot be read silences the checks that would need it.
struct CascadeTests {
  @Test(arguments: [
    "evidence.yaml", "sentences.en.yaml", "quality.yaml", "genes/GENE1.yaml", "genes/GENE2.yaml",
    "drug.yaml", "starting-dose.yaml", "uncertainty.yaml",
  ])
  func `a missing file is one finding`(path: String) throws {
    var rules = try GoodRules()
    rules.remove(path)
    #expect(rules.findings.count == 1)
    #expect(rules.findings.first?.contains("file '\(path)' does not exist") == true)
  }

  @Test(arguments: [
    "evidence.yaml", "sentences.en.yaml", "quality.yaml", "genes/GENE1.yaml", "genes/GENE2.yaml",
    "drug.yaml", "starting-dose.yaml", "uncertainty.yaml", "ruleset.yaml",
  ])
  func `a file that is not YAML is one finding`(path: String) throws {
    var rules = try GoodRules()
    rules.edit(path) { $0 + "broken: [\n" }
    #expect(rules.findings.count == 1)
    #expect(rules.findings.first?.hasSuffix("[yaml-syntax]") == true)
  }

  @Test func `a gene that does not say what it reports silences its names`() throws {
    var rules = try GoodRules()
    rules.replace("reports: star alleles", in: "genes/GENE1.yaml", with: "reports: stars")
    #expect(rules.findings.count == 1)
  }

  @Test func `a variant that cannot be read is still defined`() throws {
    var rules = try GoodRules()
    rules.replace("GRCh38: 105,", in: "genes/GENE1.yaml", with: "GRCh38: here,")
    #expect(rules.findings.count == 1)
  }

  @Test func `what only a missing rule says is not called unused`() throws {
    var rules = try GoodRules()
    rules.edit("starting-dose.yaml") { text in
      String(text.prefix(upTo: text.firstRange(of: "  - id: rest")?.lowerBound ?? text.endIndex))
    }
    #expect(rules.findings.count == 1)
    #expect(rules.findings.allSatisfy { $0.hasSuffix("[gap]") })
  }

  @Test func `a function that only an unreadable row names is not called forgotten`() throws {
    var rules = try GoodRules()
    rules.replace(
      "functions: [works, unclear, broken]", in: "genes/GENE1.yaml",
      with: "functions: [works, unclear, broken, slow]")
    rules.replace(
      "{one: [broken], other", in: "genes/GENE1.yaml", with: "{one: [broken, slwo], other")
    #expect(rules.findings.count == 1)
    #expect(rules.findings.first?.hasSuffix("[unknown-name]") == true)
  }

  @Test func `slips in several files are all found, in the order of places`() throws {
    var rules = try GoodRules()
    rules.replace("2 mg/kg/day", in: "drug.yaml", with: "2 mg")
    rules.replace("strand: plus", in: "genes/GENE1.yaml", with: "strand: up")
    rules.replace("says: no-drug", in: "starting-dose.yaml", with: "says: nothing")
    rules.replace("note-below: 1%", in: "uncertainty.yaml", with: "note-below: 1")
    #expect(
      rules.findings.map { String($0.prefix { $0 != " " }) } == [
        "drug.yaml:2:9:", "genes/GENE1.yaml:9:9:", "starting-dose.yaml:21:11:",
        "uncertainty.yaml:2:13:",
      ])
  }
}
