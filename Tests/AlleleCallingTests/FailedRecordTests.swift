import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

/// A failed record says no less than the same record would say if it passed.
@Suite struct FailedRecordTests {
  /// Half a call of a core position beside a whole one.
  @Test(arguments: ["0/.", "./0", "0"], ["T>C,G", "T>.", "T><NON_REF>"])
  func `a failed half call beside a passing reference leaves a core position open`(
    genotype: String, whole: String
  ) throws {
    for filter in ["PASS", "LowQual"] {
      let half = try record("6", 18_130_687, "T>C,G", genotype, filter: filter)
      let other = try record("6", 18_130_687, whole, "0/0")
      for records in [[half, other], [other, half]] {
        let call = try Shipped.call("TPMT", records)
        #expect(call.evidence.openCoreLoci.map(\.locus.label) == ["rs1142345"], "\(filter)")
        #expect(call.status == .unknown)
        #expect(call.names.contains("*1/*3C"))
      }
    }
  }

  @Test(arguments: [("GQ", 5, 30), ("DP", 60, 5)])
  func `a half call that fails by its figures is as open as one that fails by FILTER`(
    field: String, quality: Int, depth: Int
  ) throws {
    let half = try record(
      "6", 18_130_687, "T>C", "0/.", quality: quality, depth: depth, depths: [15, 14])
    let whole = try record("6", 18_130_687, "T>C", "0/0", quality: 70, depth: 30)
    let call = try Shipped.call("TPMT", [half, whole])
    let core = try #require(call.evidence.openCoreLoci.first)
    #expect(core.observation.word == "filtered")
    #expect(call.status == .unknown)
  }

  @Test func `a failed half call beside a passing carrier leaves the other copy open`() throws {
    for half in ["./1", "./0"] {
      let call = try Shipped.call(
        "TPMT",
        [
          record("6", 18_130_687, "T>C", "0/1"),
          record("6", 18_130_687, "T>C", half, filter: "LowQual"),
        ])
      #expect(Set(call.names).isSuperset(of: ["*1/*3C", "*3C/*3C"]), "\(call.names)")
      #expect(!call.names.contains("*1/*1"))
    }
  }

  @Test func `a failed half call denies nothing of a place of several changes`() throws {
    let call = try Shipped.call(
      "NUDT15",
      [
        record("13", 48_037_782, "A>AGGAGTC", "0/.", filter: "LowQual"),
        record("13", 48_037_782, "AGGAGTC>A", "0/0"), record("13", 48_045_719, "C>T", "0/0"),
      ], absent: .unknown)
    #expect(call.worlds.contains { $0.diplotype.description == "*6/*6" })
  }

  /// Both copies may carry a change that two rows show in different ALTs.
  @Test(arguments: [(true, false), (false, true), (true, true)])
  func `a failed row of another ALT with the same change may be the other copy`(
    fails: (Bool, Bool)
  ) throws {
    let filter = { $0 ? "LowQual" : "PASS" }
    let rows = [
      try record("13", 48_045_719, "CG>TG", "0/1", filter: filter(fails.0)),
      try record("13", 48_045_719, "CG>TA", "0/1", filter: filter(fails.1)),
    ]
    for rows in [rows, rows.reversed()] {
      let call = try Shipped.call("NUDT15", rows)
      #expect(call.listed.contains { $0.phenotype.id == "poor" }, "\(call.names)")
      #expect(call.listed.contains { $0.phenotype.id != "poor" })
    }
  }

  @Test func `a failed repeat of a passing record is no doubt`() throws {
    for repeated in ["0/1", "0|1"] {
      let call = try Shipped.call(
        "TPMT",
        [
          record("6", 18_130_687, "T>C", "0/1"),
          record("6", 18_130_687, "T>C", repeated, filter: "LowQual"),
        ])
      #expect(call.names == ["*1/*3C"])
      #expect(call.status == .called)
    }
  }
}
