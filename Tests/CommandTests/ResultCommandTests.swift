import AzadoseTestSupport
import Foundation
import Testing

/// Results on the command line, and what the report says of them.
struct ResultCommandTests {
  private func report(_ arguments: String...) throws -> ReportJSON {
    let run = try Azadose.run(["report"] + arguments + ["--weight", "72", "--format", "json"])
    #expect(run.exit == 0, "\(run.err)")
    return try ReportJSON(Data(run.out.utf8))
  }

  @Test func `without a file, stated results give a dose`() throws {
    let report = try report("--diplotype", "TPMT=*1/*3A", "--phenotype", "NUDT15=normal")
    #expect(report.decision.outcome == "dose")
    #expect(report.patient.sample == nil)
    #expect(report.provenance.file == nil)
    #expect(report.genes.map(\.status) == ["no file", "no file"])
    #expect(report.gene("TPMT")?.phenotype == "Intermediate Metabolizer")
  }

  @Test func `without a file and without a result nothing is done`() throws {
    let run = try Azadose.run(["report", "--weight", "72"])
    #expect(run.exit == 64)
    #expect(run.err.contains("nothing tells the genes"))
  }

  @Test func `a result beside a file stands in for a gene that the file lacks`() throws {
    let file = "vcf-samples/panel.vcf"
    let report = try report(file, "--phenotype", "TPMT=normal", "--phenotype", "NUDT15=normal")
    #expect(report.gene("TPMT")?.results.map(\.role) == ["agrees"])
  }

  @Test func `sources that disagree are named beside the dose`() throws {
    let report = try report(
      "vcf-samples/tpmt-3c-het.vcf", "--phenotype", "TPMT=normal")
    #expect(report.gene("TPMT")?.phenotype == "Intermediate Metabolizer")
    #expect(report.decision.cautions.contains { $0.hasPrefix("TPMT: the sources disagree.") })
  }

  @Test func `an assumption stands beside the dose`() throws {
    let file = "vcf-samples/nudt15-3.002-unphased.vcf"
    let report = try report(file, "--assume", "NUDT15=intermediate")
    #expect(report.decision.outcome == "dose")
    #expect(
      report.assumptions.first
        == "NUDT15 is assumed to be Intermediate Metabolizer (--assume); the answer rests on it.")
  }

  @Test(arguments: [("--assume", "assumed"), ("--phenotype", "stated")])
  func `what stands in for a gene that a file leaves unknown is named as its status`(
    option: String, status: String
  ) throws {
    let file = "vcf-samples/filtered-core.vcf"
    let run = try Azadose.run(["report", file, "--weight", "72", option, "TPMT=intermediate"])
    #expect(run.out.contains(" [\(status)]"), "\(run.out)\(run.err)")
    #expect(!run.out.contains("[unknown]"))
  }

  @Test func `an outside call in another program's report is a stated result`() throws {
    let genes = ["TPMT", "NUDT15"].map { gene in
      """
      "\(gene)": {"callSource": "OUTSIDE", "variants": [], "sourceDiplotypes": [
        {"allele1": {"name": "*1"}, "allele2": {"name": "*1"}}]}
      """
    }
    let run = try Azadose.run(
      ["report", "--weight", "72", "--outside-calls", "-", "--format", "json"],
      stdin: Data("{\"genes\": {\(genes.joined(separator: ","))}}".utf8))
    let report = try ReportJSON(Data(run.out.utf8))
    #expect(report.decision.outcome == "dose")
    #expect(report.assumptions.contains { $0.contains("which ones these are is not known") })
  }

  @Test(arguments: [["--tpmt-activity", "normal"], ["--TPMT-activity=normal"]])
  func `an activity has an option of its gene's name`(option: [String]) throws {
    let run = try Azadose.run(
      ["report", "--weight", "72", "--phenotype", "NUDT15=normal", "--format", "json"] + option)
    let report = try ReportJSON(Data(run.out.utf8))
    #expect(report.gene("TPMT")?.results.map(\.kind) == ["activity"])
    #expect(report.assumptions.contains { $0.contains("without a transfusion within four months") })
  }

  @Test func `after a transfusion a normal activity gives no dose and says why`() throws {
    let report = try report(
      "--tpmt-activity", "normal", "--phenotype", "NUDT15=normal", "--given", "transfusion=yes")
    #expect(report.decision.outcome == "withheld")
    #expect(report.gene("TPMT")?.results.map(\.role) == ["not counted"])
    #expect(report.decision.cautions.contains { $0.contains("\"transfusion\", which is stated") })
  }

  @Test func `after a donor's stem cells blood gives no dose, own tissue does`() throws {
    let file = "vcf-samples/normal.vcf"
    let blood = try report(file, "--given", "allogeneic-transplant=yes")
    #expect(blood.decision.outcome == "withheld")
    #expect(blood.decision.orders.contains { $0.contains("buccal") })
    let own = try report(
      file, "--given", "allogeneic-transplant=yes", "--given", "tested-material=own tissue")
    #expect(own.decision.outcome == "dose")
  }

  @Test(arguments: [
    ["--diplotype", "TPMT=*1/*999"], ["--phenotype", "TPMT=fast"], ["--activity", "NUDT15=low"],
    ["--phenotype", "CYP2D6=poor"], ["--assume", "TPMT"], ["--tpmt-activity", "17"],
    ["--tpmt-activity"], ["--phenotype", "TPMT=normal", "--sample", "x"],
    ["--phenotype", "TPMT=normal", "--absent", "reference"],
  ])
  func `what states nothing is wrong usage`(option: [String]) throws {
    let run = try Azadose.run(["report", "--weight", "72"] + option)
    #expect(run.exit == 64)
    #expect(run.out.isEmpty)
  }

  @Test func `an assumption that the file rules out gives no report`() throws {
    let run = try Azadose.run([
      "report", "vcf-samples/tpmt-3c-het.vcf", "--weight", "72", "--assume", "TPMT=normal",
    ])
    #expect(run.exit == 1)
    #expect(run.out.isEmpty)
    #expect(run.err.contains("leave --assume TPMT out"))
  }

  @Test func `outside calls come from standard input or another pipe`() throws {
    let text = "TPMT\t*1/*1\nNUDT15\t*1/*3\n"
    for path in ["-", "/dev/stdin"] {
      let run = try Azadose.run(
        ["report", "--weight", "72", "--outside-calls", path, "--format", "json"],
        stdin: Data(text.utf8))
      #expect(run.exit == 0, "\(run.err)")
      let origin = path == "-" ? "standard input:2" : "/dev/stdin:2"
      let report = try ReportJSON(Data(run.out.utf8))
      #expect(report.gene("NUDT15")?.results.map(\.origin) == [origin])
    }
    let twice = try Azadose.run(
      ["report", "-", "--weight", "72", "--outside-calls", "-"], stdin: Data(text.utf8))
    #expect(twice.exit == 64)
  }

  @Test func `an activity names the option that was written`() throws {
    let report = try report("--tpmt-activity", "low", "--activity", "TPMT=deficient")
    #expect(
      report.gene("TPMT")?.results.map(\.origin).sorted() == ["--activity", "--tpmt-activity"])
  }

  @Test func `a phenotype that was stated is said once`() throws {
    let run = try Azadose.run([
      "report", "--weight", "72", "--phenotype", "TPMT=normal", "--diplotype", "NUDT15=*1/*1",
      "--phenotype", "NUDT15=normal",
    ])
    #expect(run.out.contains("\nTPMT       Normal Metabolizer [stated]\n"))
    #expect(run.out.contains("\nNUDT15     *1/*1: Normal Metabolizer [stated]\n"))
  }

  @Test func `no other drug is offered while a result that does not count holds this one back`()
    throws
  {
    let run = try Azadose.run([
      "report", "vcf-samples/normal.vcf", "--weight", "72", "--tpmt-activity", "deficient",
      "--given", "transfusion=yes",
    ])
    #expect(run.out.contains("WITHHELD"))
    #expect(!run.out.contains("INSTEAD"))
  }

  @Test func `two diplotypes of one report are a doubt and no disagreement`() throws {
    let pair = { (one: String, other: String) in
      "{\"allele1\": {\"name\": \"\(one)\"}, \"allele2\": {\"name\": \"\(other)\"}}"
    }
    let text = """
      {"genes": {"TPMT": {"callSource": "OUTSIDE", "sourceDiplotypes": [\(pair("*1", "*3A")), \(pair("*3B", "*3C"))]}}}
      """
    let run = try Azadose.run(
      ["report", "--weight", "72", "--outside-calls", "-", "--phenotype", "NUDT15=normal"],
      stdin: Data(text.utf8))
    #expect(run.exit == 0, "\(run.err)")
    #expect(run.out.contains("WITHHELD"))
    #expect(run.out.contains("TPMT: the stated result names more than one diplotype"))
    #expect(run.out.contains("TPMT       *1/*3A or *3B/*3C: unknown [stated]"))
    #expect(run.out.contains("phased or read-backed TPMT genotype"))
    #expect(!run.out.contains("disagree"))
  }

  @Test func `a doubt of a result that also disagrees names its gene`() throws {
    let text = """
      {"genes": {"TPMT": {"callSource": "OUTSIDE", "sourceDiplotypes": [
      {"allele1": {"name": "*1"}, "allele2": {"name": "*3A"},
       "phenotypes": ["Intermediate Metabolizer"]},
      {"allele1": {"name": "*3B"}, "allele2": {"name": "*3C"}}]}}}
      """
    let run = try Azadose.run(
      ["report", "--weight", "72", "--outside-calls", "-", "--phenotype", "NUDT15=normal"],
      stdin: Data(text.utf8))
    #expect(run.exit == 0, "\(run.err)")
    #expect(run.out.contains("DOUBT      TPMT: the stated result names more than one diplotype"))
    #expect(run.out.contains("phased or read-backed TPMT genotype"))
  }

  @Test func `two diplotypes of one phenotype withhold the dose and say what they come to`()
    throws
  {
    let stated = ["--diplotype", "TPMT=*1/*2", "--phenotype", "NUDT15=normal"]
    for other in [["--diplotype", "TPMT=*1/*3C"], ["vcf-samples/tpmt-3c-het.vcf"]] {
      let run = try Azadose.run(
        ["report"] + other + stated + ["--weight", "72", "--format", "json"])
      let report = try ReportJSON(Data(run.out.utf8))
      #expect(report.decision.outcome == "withheld")
      let cautions = report.decision.cautions
      #expect(cautions.contains { $0.hasPrefix("TPMT: the sources disagree.") })
      #expect(cautions.contains { $0.contains("could have the phenotype Poor Metabolizer") })
      #expect(report.decision.orders.contains { $0.contains("by an independent laboratory") })
    }
  }

  @Test func `a table of outside calls is read, and other genes are warned about`() throws {
    let folder = try TemporaryFolder()
    let table = try folder.write(
      "TPMT\t*1/*1\nNUDT15\t*1/*2\nCYP2D6\t*1/*4\n", as: "calls.tsv")
    let run = try Azadose.run([
      "report", "--weight", "72", "--outside-calls", table, "--format", "json",
    ])
    #expect(run.exit == 0)
    #expect(run.err.contains("not used, because no rule asks for them: CYP2D6"))
    let report = try ReportJSON(Data(run.out.utf8))
    #expect(report.gene("NUDT15")?.results.first?.translations == ["*3.002 for the older *2"])
  }

  @Test func `an older rs number in the file is understood, and said`() throws {
    let folder = try TemporaryFolder()
    let text = try PackageRoot.text(of: "vcf-samples/nudt15-3.002-unphased.vcf")
    let older = text.replacing("\trs746071566\t", with: "\trs869320766\t")
    #expect(older != text)
    let report = try report(try folder.write(older, as: "older.vcf"))
    let notes = try #require(report.gene("NUDT15")).notes
    #expect(notes.contains("NUDT15: rs746071566 for the older rs869320766."))
  }
}
