import AzadoseTestSupport
import Testing

/// Facts of the patient that are stated beside a file.
struct ReportFactTests {
  private func report(_ options: String) throws -> Tool.Outcome {
    try Azadose.run(
      ["report", "vcf-samples/normal.vcf", "--weight", "72"]
        + options.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("--height 50cm", "'weight' and 'height' do not fit together"),
    ("--neutrophils 5x10^9/L --white-cells 4.4x10^9/L", "'neutrophils' and 'white-cells'"),
  ])
  func `numbers that do not fit together are an error`(options: String, words: String) throws {
    expectUsageError(try report(options), naming: words)
  }

  @Test(arguments: ["--neutrophils 4.4x10^9/L --white-cells 4.4x10^9/L", "--height 172cm"])
  func `numbers that fit together give a dose`(options: String) throws {
    #expect(try report(options).out.contains("150 mg/day"))
  }

  @Test func `the first day of the present dose counts from the day of the report`() throws {
    let dated = try report("--current-dose 100mg/day --since 2026-09-01 --on 2026-10-01 --long")
    #expect(dated.out.contains("days-on-dose 30 days"))
    expectUsageError(try report("--since 2026-09-01"), naming: "--on")
    expectUsageError(
      try report("--since 2026-10-02 --on 2026-10-01"), naming: "before the first day")
    expectUsageError(
      try report("--since 2026-09-01 --on 2026-10-01 --days-on-dose 20days"), naming: "give one")
  }

  @Test func `kidneys that fail are a grave warning beside the lower dose`() throws {
    #expect(try report("--eGFR 29mL/min/1.73m2").out.contains("ask a nephrologist"))
    #expect(try !report("--eGFR 30mL/min/1.73m2").out.contains("nephrologist"))
  }
}
