import AzadoseTestSupport
import Foundation
import Testing

/// `azadose metabolites` and `azadose labs`.
struct FollowUpTests {
  /// What the tests read of the JSON.
  struct Page: Decodable {
    struct Finding: Decodable {
      let next: String
      let isOverruled: Bool
      let rule: String
      let consider: [String]
      let sources: [String]
    }
    struct Value: Decodable {
      let name: String
      let value: String
      let day: String?
      let isOlder: Bool
    }
    struct Trend: Decodable {
      let name: String
      let changePercent: Decimal?
      let course: String
    }
    let format: String
    let next: String
    let findings: [Finding]
    let measured: [Value]
    let expired: [Value]
    let workedOut: [Value]
    let notStated: [String]
    let trend: [Trend]
  }

  private func page(_ arguments: String...) throws -> Page { try page(arguments) }

  private func page(_ arguments: [String]) throws -> Page {
    let outcome = try Azadose.run(arguments + ["--format", "json"])
    try #require(outcome.exit == 0, "\(outcome.err)")
    return try JSONDecoder().decode(Page.self, from: outcome.stdout)
  }

  // Metabolites

  @Test func `a level in range is kept, with ratio, normalised levels and a valid sample`() throws {
    let page = try page(
      "metabolites", "--tgn", "310", "--mmpn", "1200", "--dose", "100mg", "--bmi", "24", "--mcv",
      "88", "--since", "2026-09-01", "--on", "2026-10-15", "--transfusion", "no")
    #expect(page.format == "azadose-follow-up/1")
    #expect(page.next == "keep")
    #expect(page.findings.first?.rule == "in-range")
    #expect(page.findings.contains { $0.rule == "valid" })
    // 1000 x 310 / (24 x 100 x 88) = 1.467…, 1000 x 1200 / (24 x 100 x 88) = 5.681…
    let unit = "pmol/8x10^8 RBC/(kg/m2 x g/day x fL)"
    #expect(
      page.workedOut.map { "\($0.name) \($0.value)" } == [
        "body-mass-index 24 kg/m2", "mmpn-by-tgn 3.87 times", "normalised-tgn 1.47 \(unit)",
        "normalised-mmpn 5.68 \(unit)",
      ])
    #expect(page.notStated.prefix(3) == ["TPMT", "NUDT15", "Pregnant or planning it"])
  }

  @Test(arguments: [
    ("2026-09-28", "too-early"), ("2026-09-29", "before-the-study"), ("2026-10-01", "valid"),
  ])
  func `validity rests on the stated days`(on: String, rule: String) throws {
    let page = try page(
      "metabolites", "--tgn", "310", "--mmpn", "1200", "--since", "2026-09-01", "--on", on,
      "--transfusion", "no")
    #expect(page.findings.contains { $0.rule == rule }, "\(page.findings.map(\.rule))")
  }

  @Test func `without days the validity is not known, and said`() throws {
    let outcome = try Azadose.run("metabolites --tgn 310 --mmpn 1200 --since 2026-09-01")
    #expect(outcome.out.contains("Whether the sample is valid is not known"))
    #expect(outcome.out.contains("NOT STATED"))
  }

  @Test func `the first line says what to do`() throws {
    let known =
      "--days-on-dose 60days --transfusion no --phenotype NUDT15=normal --dose 100mg --weight 60 "
      + "--white-cells 6x10^9/L --platelets 200x10^9/L --alt 20U/L --neutrophils 3x10^9/L"
    let outcome = try Azadose.run("metabolites --tgn 100 --mmpn 500 \(known)")
    #expect(outcome.out.hasPrefix("RAISE      6-TGN is below 235"), "\(outcome.out)")
  }

  @Test(arguments: [
    (["--transfusion", "yes", "--phenotype", "NUDT15=normal"], "repeat"),
    (["--phenotype", "nudt15=IM"], "refer"),
    (["--phenotype", "NUDT15=poor"], "interrupt"),
  ])
  func `nothing is raised while a more urgent step stands`(more: [String], next: String) throws {
    let outcome = try Azadose.run(
      ["metabolites", "--tgn", "100", "--mmpn", "500", "--format", "json"] + more)
    let page = try JSONDecoder().decode(Page.self, from: outcome.stdout)
    #expect(page.next == next)
    let raise = try #require(page.findings.first { $0.next == "raise" })
    #expect(raise.isOverruled)
    #expect(raise.consider == [])
  }

  @Test(arguments: [
    (["--white-cells", "2.9 10^9/L"], "interrupt"), (["--active-infection", "yes"], "interrupt"),
    (["--ALT", "101 U/L"], "interrupt"), (["--phenotype", "TPMT=poor"], "interrupt"),
    (["--hypersensitivity", "yes"], "stop"), (["--febuxostat", "yes"], "interrupt"),
    (["--pregnancy", "planned"], "refer"),
  ])
  func `metabolites in range keep nothing beside what the counts would not`(
    more: [String], next: String
  ) throws {
    let range = ["--tgn", "310", "--mmpn", "1200"]
    let counts = ["--white-cells", "6 10^9/L", "--platelets", "200 10^9/L"]
    #expect(try page(["metabolites"] + range).next == "keep")
    let metabolites = try page(["metabolites"] + range + more)
    #expect(metabolites.next == next)
    let isKept = metabolites.findings.contains { $0.next == "keep" && !$0.isOverruled }
    #expect(!isKept)
    let labs = try page(["labs"] + counts.filter { _ in more[0] != "--white-cells" } + more)
    #expect(labs.next == next)
  }

  private static let low = [
    "metabolites", "--tgn", "150", "--mmpn", "900", "--since", "2026-09-01", "--on", "2026-10-15",
    "--transfusion", "no", "--phenotype", "NUDT15=normal", "--white-cells", "6 10^9/L",
    "--platelets", "200 10^9/L",
  ]
  private static let liver = ["--alt", "20 U/L", "--neutrophils", "3 10^9/L"]

  @Test(arguments: [
    (["--dose", "149mg", "--weight", "60"], "raise"),
    (["--dose", "150mg", "--weight", "60"], "refer"),
    (["--dose", "181mg", "--weight", "60"], "reduce"), (["--dose", "100mg"], "repeat"),
    (["--dose", "100mg", "--weight", "60", "--phenotype", "TPMT=intermediate"], "refer"),
  ])
  func `a low level is raised only well below the ceiling, and by known weight and counts`(
    more: [String], next: String
  ) throws {
    #expect(try page(Self.low + Self.liver + more).next == next)
  }

  @Test func `a low level is not raised without counts`() throws {
    let more = ["--dose", "100mg", "--weight", "60"]
    #expect(try page(Self.low + Self.liver + more).next == "raise")
    #expect(try page(Self.low.dropLast(2) + Self.liver + more).next == "repeat")
    #expect(try page(Self.low.dropLast(4) + Self.liver + more).next == "repeat")
  }

  @Test func `a low level is not raised before the liver is looked at`() throws {
    let more = ["--dose", "100mg", "--weight", "60"]
    #expect(try page(Self.low + more).next == "repeat")
    #expect(
      try page(Self.low + ["--ast", "20 U/L", "--neutrophils", "3 10^9/L"] + more).next == "raise")
  }

  @Test(arguments: ["metabolites --tgn 300 --mmpn 900", "labs"])
  func `a dose above the ceiling is not kept`(command: String) throws {
    let counts = ["--white-cells", "6 10^9/L", "--platelets", "200 10^9/L"]
    let words = command.split(separator: " ").map(String.init) + counts
    let dose = ["--weight", "40", "--given", "current-dose=200mg/day"]
    #expect(try page(words).next == "keep")
    #expect(try page(words + dose).next == "reduce")
  }

  @Test func `a level of 0 makes the ratio larger than any number`() throws {
    let page = try page("metabolites", "--tgn", "0", "--mmpn", "500")
    #expect(page.workedOut.map(\.value) == ["above every number"])
    #expect(page.findings.first?.rule == "shunted-without-tgn")
  }

  @Test func `each finding has a source or a policy`() throws {
    let page = try page("metabolites", "--tgn", "1001", "--mmpn", "0")
    #expect(page.findings.first?.next == "stop")
    #expect(page.findings.first?.sources == ["metabolites-children-2021"])
  }

  @Test func `index, height and weight of the patient's file normalise too`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write(
      "weight: 70 kg\nheight: 170 cm\nMCV: 88 fL\ncurrent-dose: 100 mg/day\n", as: "p.yaml")
    let page = try page("metabolites", "--tgn", "310", "--patient", file)
    #expect(page.workedOut.map(\.value).prefix(2) == ["70 kg", "24.2 kg/m2"])
    #expect(page.workedOut.map(\.name).contains("normalised-tgn"))
    let twice = try Azadose.run(["metabolites", "--tgn", "310", "--patient", file, "--bmi", "24"])
    expectUsageError(twice, naming: "height and weight")
  }

  @Test(arguments: [
    ("", "no metabolite is stated"), ("--mcv 88", "no metabolite is stated"),
    ("--tgn x", "tgn is a number in pmol/8x10^8 RBC"), ("--tgn 30000", "between 0 and 20000"),
    ("--tgn 3 --on 2026-13-01", "2026-10-15"),
    ("--tgn 3 --since 2026-10-16 --on 2026-10-15", "before the first day of the dose"),
    ("--tgn 3 --bmi 2400", "between 5 and 150"), ("--tgn 3 --dose 100x", "current-dose"),
    ("--tgn 3 --phenotype CYP2D6=IM", "no rule on metabolites"), ("--tgn 3 --tgn 4", "given twice"),
    ("--tgn 3 --since 2026-09-01 --on 2026-10-15 --given days-on-dose=44days", "--since and --on"),
  ])
  func `a slip is wrong usage`(arguments: String, words: String) throws {
    expectUsageError(try Azadose.run("metabolites " + arguments), naming: words)
  }

  // Counts

  @Test(arguments: [
    ("2.9", "interrupt"), ("3", "reduce"), ("3.5", "refer"), ("4", "keep"),
  ])
  func `white cells decide the first line`(number: String, next: String) throws {
    let page = try page(
      "labs", "--white-cells", "\(number) 10^9/L", "--platelets", "180 10^9/L", "--ALT", "20 U/L",
      "--on", "2026-10-15")
    #expect(page.next == next)
    #expect(page.measured.first?.day == "2026-10-15")
  }

  @Test func `a platelet count alone asks for the white cells`() throws {
    let page = try page("labs", "--platelets", "180 10^9/L")
    #expect(page.next == "repeat")
    #expect(page.measured.map(\.day) == [nil])
  }

  @Test func `a series is judged by its newest values, with its trend`() throws {
    let page = try page("labs", "docs/examples/labs.csv")
    #expect(page.next == "reduce")
    #expect(page.findings.map(\.rule) == ["white-cells-reduce", "creatinine-rising"])
    #expect(page.measured.filter(\.isOlder).map(\.name) == ["ALT"])
    #expect(page.trend.map(\.course) == ["falling", "falling", "rising", "rising"])
    #expect(page.trend.first?.changePercent == Decimal(string: "-47.5"))
  }

  @Test func `a day of the options is one more day of the table`() throws {
    let page = try page(
      "labs", "docs/examples/labs.csv", "--white-cells", "5 10^9/L", "--on", "2026-11-01")
    #expect(page.trend.first?.course == "varying")
    #expect(page.findings.map(\.rule) == ["creatinine-rising", "counts-allow"])
    #expect(page.findings.last?.isOverruled == true)
  }

  @Test func `a value that is too old beside the newest counts as not measured`() throws {
    let folder = try TemporaryFolder()
    let rows = { (old: String, new: String) in
      "date,white-cells (10^9/L),platelets (10^9/L),ALT (U/L)\n\(old),,250,20\n\(new),6.1,,\n"
    }
    let far = try folder.write(rows("2026-07-22", "2026-10-15"), as: "far.csv")
    let late = try page("labs", far)
    #expect(late.next == "repeat")
    #expect(late.findings.contains { $0.rule == "platelets-not-measured" })
    #expect(late.expired.map(\.name) == ["platelets", "ALT"])
    #expect(late.measured.map(\.name) == ["white-cells"])
    #expect(!late.notStated.contains { $0.contains("Platelets") })
    // 84 days are 12 weeks.
    let near = try folder.write(rows("2026-07-23", "2026-10-15"), as: "near.csv")
    let inTime = try page("labs", near)
    #expect(inTime.next == "keep")
    #expect(inTime.expired.isEmpty)
  }

  @Test func `a bad value that is too old still warns until it is measured again`() throws {
    let folder = try TemporaryFolder()
    let head = "date,white-cells (10^9/L),platelets (10^9/L),ALT (U/L)\n"
    let open = try folder.write(
      head + "2026-01-10,2.5,90,300\n2026-10-15,6.1,250,\n", as: "open.csv")
    let late = try page("labs", open)
    #expect(late.next == "interrupt")
    #expect(late.findings.map(\.rule) == ["alt-interrupt", "counts-allow", "liver-not-measured"])
    #expect(late.findings.map(\.isOverruled) == [false, true, false])
    #expect(late.expired.map(\.name) == ["ALT"])
    let measured = try folder.write(
      head + "2026-01-10,2.5,90,300\n2026-10-15,6.1,250,30\n", as: "measured.csv")
    #expect(try page("labs", measured).next == "keep")
  }

  @Test func `counts of one day must fit together`() throws {
    let line = "labs --neutrophils 5x10^9/L --white-cells 4.4x10^9/L --platelets 200x10^9/L"
    expectUsageError(
      try Azadose.run(line.split(separator: " ").map(String.init)), naming: "do not fit together")
    let folder = try TemporaryFolder()
    let table = try folder.write(
      "date,neutrophils (10^9/L),white-cells (10^9/L)\n2026-09-01,5,\n2026-10-01,,4.4\n",
      as: "a.csv")
    #expect(try page("labs", table).findings.contains { $0.rule == "platelets-not-measured" })
    let same = try folder.write(
      "date,neutrophils (10^9/L),white-cells (10^9/L)\n2026-09-01,5,4.4\n", as: "b.csv")
    let outcome = try Azadose.run(["labs", same])
    #expect(outcome.exit != 0 && outcome.err.contains("do not fit together"))
  }

  @Test func `a patient's file has no day, and does not say again what a table measures`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("white-cells: 2 x10^9/L\neGFR: 50\n", as: "p.yaml")
    let bare = try Azadose.run(["labs", "docs/examples/labs.csv", "--patient", file])
    #expect(bare.exit != 0 && bare.err.contains("eGFR"))
    let both = try folder.write(
      "white-cells: 2 x10^9/L\neGFR: 50 mL/min/1.73m2\n", as: "p.yaml")
    let line = ["labs", "docs/examples/labs.csv", "--patient", both]
    expectUsageError(try Azadose.run(line), naming: "white-cells")
    let good = try folder.write("eGFR: 50 mL/min/1.73m2\n", as: "p.yaml")
    let page = try page("labs", "docs/examples/labs.csv", "--patient", good)
    #expect(
      page.findings.map(\.rule) == ["white-cells-reduce", "filtration-low", "creatinine-rising"])
  }

  @Test(arguments: [
    ("labs", "no value that a rule judges"), ("labs --on 2026-10-15", "nothing is stated"),
    ("labs --white-cells 3.2", "white-cells is a number in x10^9/L"),
    ("labs docs/examples/labs.csv --ALT 20U/L", "'ALT' has no day"),
    ("labs docs/examples/labs.csv --ALT 20U/L --on 2026-10-15", "the table holds the day"),
  ])
  func `a slip of the counts is wrong usage`(line: String, words: String) throws {
    expectUsageError(try Azadose.run(line), naming: words)
  }

  @Test func `a table that cannot be read names the file`() throws {
    let outcome = try Azadose.run("labs none.csv")
    #expect(outcome.exit == 1)
    #expect(outcome.err.contains("none.csv"))
  }
}
