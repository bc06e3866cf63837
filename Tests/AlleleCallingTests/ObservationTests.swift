import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

/// The six words of an observation are never folded into one another.
@Suite struct ObservationTests {
  private func observation(
    _ records: [VariantRecord], absent: AbsentPolicy = .unknown
  ) throws -> LocusObservation {
    let evidence = try Shipped.evidence("TPMT", records, absent: absent)
    return try #require(evidence.loci.first { $0.locus.label == "rs1142345" })
  }

  @Test func `a genotype of both copies is called`() throws {
    let seen = try observation([record("6", 18_130_687, "T>C,G", "0/1")])
    #expect(seen.observation == .called)
    #expect(seen.genotype == "T/C")
  }

  @Test(arguments: [
    ("0/.", "one allele missing"), ("./1", "one allele missing"), ("0", "haploid call"),
    ("1", "haploid call"),
  ])
  func `one known copy is partial, and the reason says why`(genotype: String, reason: String) throws
  {
    let seen = try observation([record("6", 18_130_687, "T>C", genotype)])
    #expect(seen.observation == .partial(reason))
    #expect(seen.isOpen)
  }

  @Test func `dots are no call`() throws {
    #expect(try observation([record("6", 18_130_687, "T>C", "./.")]).observation == .noCall)
  }

  @Test func `no record is absent, and stays absent when read as reference`() throws {
    #expect(try observation([]).observation == .absent)
    let assumed = try observation([], absent: .reference)
    #expect(assumed.observation == .absent)
    #expect(assumed.isAssumedReference)
  }

  @Test func `a failed filter is filtered and says which`() throws {
    let seen = try observation([record("6", 18_130_687, "T>C", "0/0", filter: "LowQual")])
    #expect(seen.observation == .filtered("FILTER LowQual"))
  }

  @Test(arguments: [(19, 30, "GQ 19 below 20"), (99, 9, "DP 9 below 10")])
  func `quality below the threshold is filtered by how much`(
    quality: Int, depth: Int, reason: String
  ) throws {
    let seen = try observation([
      record("6", 18_130_687, "T>C", "0/0", quality: quality, depth: depth)
    ])
    #expect(seen.observation == .filtered(reason))
  }

  @Test func `quality on the threshold passes`() throws {
    let seen = try observation([record("6", 18_130_687, "T>C,G", "0/0", quality: 20, depth: 10)])
    #expect(seen.observation == .called)
  }

  @Test(arguments: ["GQ", "DP", "MIN_DP", "RGQ"], [Int?.none, 60])
  func `a quality that cannot be read fails, whatever the other records state`(
    field: String, other: Int?
  ) throws {
    var records = [
      try record("6", 18_130_687, "T>C,G", "0/0"),
      try record("6", 18_138_997, "C>T", "0/0", quality: other, depth: other),
    ]
    records[0].samples[0].unreadableQuality = [field]
    guard case .filtered(let reason) = try observation(records).observation else {
      Issue.record("not filtered")
      return
    }
    #expect(reason.hasPrefix("\(field) is not one number"))
  }

  @Test func `a least depth in INFO that cannot be read fails`() throws {
    var block = try record("6", 18_130_000, "N>.", "0/0", end: 18_131_000, depth: 30)
    block.isMinimumDepthUnreadable = true
    let seen = try observation([block])
    #expect(seen.observation == .filtered("INFO MIN_DP is not one number"))
  }

  @Test(arguments: [([81, 19], "0.190"), ([801, 199], "0.199"), ([196, 804], "0.804")])
  func `a lopsided heterozygote is filtered`(depths: [Int], fraction: String) throws {
    let seen = try observation([record("6", 18_130_687, "T>C", "0/1", depths: depths)])
    #expect(seen.observation == .filtered("ALT fraction \(fraction) outside 0.20–0.80"))
  }

  @Test(arguments: [[80, 20], [20, 80]])
  func `an ALT fraction on the limit passes`(depths: [Int]) throws {
    let seen = try observation([record("6", 18_130_687, "T>C,G", "0/1", depths: depths + [0])])
    #expect(seen.observation == .called)
  }

  @Test func `dots are no call, whatever their quality`() throws {
    let records = [
      try record("6", 18_130_687, "T>C", "./.", filter: "LowQual", quality: 0, depth: 0),
      try record("6", 18_138_997, "C>T", "0/0", quality: 60, depth: 30),
    ]
    #expect(try observation(records).observation == .noCall)
  }

  @Test func `a heterozygote without AD fails where other records carry it`() throws {
    let records = [
      try record("6", 18_130_687, "T>C", "0/1"),
      try record("6", 18_138_997, "C>T", "0/1", depths: [15, 15]),
    ]
    #expect(try observation(records).observation == .filtered("AD not stated"))
  }

  @Test func `all that fails is named`() throws {
    let seen = try observation([
      record(
        "6", 18_130_687, "T>C", "0/1", filter: "LowQual", quality: 3, depth: 4, depths: [4, 0])
    ])
    #expect(
      seen.observation
        == .filtered(
          "FILTER LowQual, GQ 3 below 20, DP 4 below 10, ALT fraction 0.000 outside 0.20–0.80"))
  }

  @Test(arguments: [(50, Observation.called), (19, .filtered("GQ 19 below 20"))])
  func `RGQ is the quality of a genotype without ALT`(
    quality: Int, expected: Observation
  ) throws {
    var reference = try record("6", 18_130_687, "T>.", "0/0", depth: 30)
    reference.samples[0].referenceQuality = quality
    #expect(try observation([reference]).observation == expected)
    var variant = try record("6", 18_130_687, "T>C", "0/1", depth: 30)
    variant.samples[0].referenceQuality = quality
    let other = try record("6", 18_138_997, "C>T", "0/1", quality: 60, depth: 30)
    #expect(try observation([variant, other]).observation == .filtered("GQ not stated"))
  }

  @Test func `a block of bcftools counts by the least depth in INFO`() throws {
    var block = try record("6", 18_130_000, "A>.", "0/0", end: 18_140_000, depth: 25)
    block.minimumDepth = 9
    #expect(try observation([block]).observation == .filtered("DP 9 below 10"))
    block.samples[0].depth = nil
    #expect(try observation([block]).observation == .filtered("DP 9 below 10"))
    block.minimumDepth = 10
    #expect(try observation([block]).observation == .called)
  }

  @Test(arguments: [
    ("0.95", Observation.called), ("1", .called), ("0.949", .filtered("DR2 0.949 below 0.95")),
    ("", .filtered("DR2 states no accuracy")),
  ])
  func `a record of an imputing program counts by the accuracy that it states`(
    accuracy: String, expected: Observation
  ) throws {
    var imputed = try record("6", 18_130_687, "T>C,G", "0/0")
    imputed.imputationAccuracy = ImputationAccuracy(
      field: "DR2", value: ExactDecimal(plain: accuracy))
    #expect(try observation([imputed]).observation == expected)
    imputed.isImputed = true
    #expect(try observation([imputed]).observation == .filtered("imputed"))
  }

  @Test func `a genotype that counts and may be imputed is told apart from a typed one`() throws {
    let accuracy = ImputationAccuracy(field: "DR2", value: ExactDecimal(plain: "0.96"))
    let better = ImputationAccuracy(field: "R2", value: ExactDecimal(plain: "0.99"))
    var row = try record("6", 18_130_687, "T>C", "0/1")
    row.imputationAccuracy = accuracy
    var other = try record("6", 18_130_687, "T>G", "0/0")
    #expect(try observation([row]).imputation == accuracy)
    other.imputationAccuracy = better
    #expect(try observation([other, row]).imputation == accuracy)
    #expect(try observation([other]).records.map(\.imputation) == [better])
    row.isMarkedTyped = true
    #expect(try observation([row]).imputation == nil)
    #expect(try observation([row]).records.map(\.imputation) == [nil])
    row.isMarkedTyped = false
    row.filters = ["LowQual"]
    #expect(try observation([row]).imputation == nil)
  }

  @Test func `an allele that no definition knows is unexpected`() throws {
    let seen = try observation([record("6", 18_130_687, "T>A", "0/1")])
    #expect(
      seen.observation
        == .unexpected(
          "18130687T>A is in no definition, "
            + "and the change that is asked about has no call"))
  }

  @Test func `the 0 of a split row does not undo what another row shows`() throws {
    let seen = try observation([
      record("6", 18_130_687, "T>A", "0/1"), record("6", 18_130_687, "T>C", "0/0"),
    ])
    #expect(seen.observation == .unexpected("18130687T>A is in no definition"))
  }

  @Test func `a deleted base is unexpected, not reference`() throws {
    let seen = try observation([record("6", 18_130_687, "T>*", "0/1")])
    #expect(seen.observation == .unexpected("* at 6:18130687 spans it"))
  }

  @Test func `--absent reference reaches no genotype that a record leaves open`() throws {
    let seen = try observation(
      [record("6", 18_130_687, "T>C", "./.")], absent: .reference)
    #expect(!seen.isAssumedReference)
    #expect(seen.isOpen)
  }

  @Test func `a good reference block is called, a poor one filtered`() throws {
    let block = { (depth: Int) in
      try record(
        "6", 18_130_000, "A><NON_REF>", "0/0", filter: ".", end: 18_140_000, quality: 40,
        depth: depth)
    }
    #expect(try observation([block(25)]).observation == .called)
    #expect(try observation([block(0)]).observation == .filtered("DP 0 below 10"))
  }

  @Test func `the reference genotype of a longer deletion says nothing about a base inside`() throws
  {
    let seen = try observation([record("6", 18_130_685, "CATA>C", "0/0")])
    #expect(seen.observation == .absent)
  }
}
