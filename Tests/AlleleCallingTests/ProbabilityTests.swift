import AlleleCalling
import Pharmacogenomics
import Rules
import Testing

@Suite struct ProbabilityTests {
  /// Posterior of the cis phasing under Jeffreys' half counts, 1000 Genomes 30x.
  @Test(arguments: [
    (Ancestry.eur, 0.99997), (.eas, 0.97770), (.amr, 0.99966), (.sas, 0.99844), (.afr, 0.99206),
  ])
  func `the chance of *1/*3A against *3B/*3C is that of the panel's counts`(
    group: Ancestry, cis: Double
  ) throws {
    let call = try Shipped.call(
      "TPMT",
      [record("6", 18_130_687, "T>C", "0/1"), record("6", 18_138_997, "C>T", "0/1")],
      ancestry: group)
    let world = try #require(call.listed.first { $0.diplotype.description == "*1/*3A" })
    #expect(abs(world.listed[group] - cis) < 0.000_006)
  }

  @Test(arguments: [
    (Ancestry.eur, 0.98283), (.eas, 0.96943), (.amr, 0.99994), (.sas, 0.72600), (.afr, 0.99209),
  ])
  func `the chance of *1/*3.002 against *3/*6 is that of the panel's counts`(
    group: Ancestry, cis: Double
  ) throws {
    let call = try Shipped.call(
      "NUDT15",
      [
        record("13", 48_037_782, "A>AGGAGTC", "0/1"), record("13", 48_045_719, "C>T", "0/1"),
      ], ancestry: group)
    let world = try #require(call.listed.first { $0.diplotype.description == "*1/*3.002" })
    #expect(abs(world.listed[group] - cis) < 0.000_006)
  }

  @Test func `probabilities of the listed worlds sum to one in every group`() throws {
    let call = try Shipped.call(
      "TPMT", [record("6", 18_130_687, "T>C", "0/1")], absent: .unknown)
    for group in Ancestry.allCases {
      let listed = call.listed.reduce(0) { $0 + $1.listed[group] }
      let overall = call.worlds.reduce(0) { $0 + $1.overall[group] }
      #expect(abs(listed - 1) < 1e-9)
      #expect(abs(overall - 1) < 1e-9)
    }
  }

  @Test func `nothing unobserved leaves no residual risk, a core panel leaves some`() throws {
    #expect(try Shipped.call("NUDT15", []).residualRisk.worst(nil) == 0)
    let panel = try Shipped.call(
      "NUDT15", [record("13", 48_045_719, "C>T", "0/0")], absent: .unknown)
    // *6, *4 and rarer no-function alleles of East Asians, on either copy.
    let risk = panel.residualRisk[.eas]
    #expect(risk > 0.03 && risk < 0.05)
    #expect(panel.residualRisk.worst(nil) >= risk)
  }
}
