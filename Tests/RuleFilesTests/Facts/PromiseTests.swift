import Pharmacogenomics
import Rules
import Testing

/// Promises 3 and 4 of the design, over the whole input space of the shipped rules.
struct PromiseTests {
  /// Mildest first; *unknown* stands outside the order.
  private let phenotypes = [
    "normal", "indeterminate", "possible intermediate", "intermediate", "poor",
  ]

  /// Upper end and start; 0 for *avoid*, `nil` for an answer that is no dose and not compared.
  private func dose(_ tpmt: Int, _ nudt15: Int) throws -> (
    upper: ExactDecimal, start: ExactDecimal
  )? {
    let rule = try Shipped.rule(tpmt: phenotypes[tpmt], nudt15: phenotypes[nudt15])
    if rule.action == .avoid { return (0, 0) }
    return rule.dose.map { ($0.upper, $0.start) }
  }

  @Test func `promise 3, a worse phenotype never has a higher dose`() throws {
    var compared = 0
    for tpmt in phenotypes.indices {
      for nudt15 in phenotypes.indices {
        for worseTPMT in tpmt..<phenotypes.count {
          for worseNUDT15 in nudt15..<phenotypes.count {
            guard let mild = try dose(tpmt, nudt15), let worse = try dose(worseTPMT, worseNUDT15)
            else { continue }
            compared += 1
            let patient = "TPMT \(phenotypes[worseTPMT]), NUDT15 \(phenotypes[worseNUDT15])"
            #expect(worse.upper <= mild.upper, "\(patient)")
            #expect(worse.start <= mild.start, "\(patient)")
          }
        }
      }
    }
    // 225 ordered pairs of the 25 cells, less those with the one cell that asks for a test.
    #expect(compared == 225 - 16 - 4 + 1)
  }

  @Test func `promise 3, phenotypes are listed mildest first`() throws {
    for symbol in ["TPMT", "NUDT15"] {
      let listed = try Shipped.gene(symbol).phenotypes
      #expect(listed.map(\.id) == phenotypes)
      #expect(listed.map(\.severity) == Array(0..<5))
    }
  }

  @Test func `promise 4, no band passes the ceiling of 3 mg per kg and day`() throws {
    let rules = try Shipped.rules()
    #expect(rules.drug.target.value == 2)
    #expect(rules.drug.ceiling.value == 3)
    for band in rules.startingDose.rules.compactMap(\.dose) {
      #expect(band.upper * rules.drug.target.value <= rules.drug.ceiling.value)
      #expect(band.lower <= band.start && band.start <= band.upper)
    }
  }

  @Test func `exactly the rules with a dose carry a band`() throws {
    for rule in try Shipped.rules().startingDose.rules {
      #expect((rule.dose != nil) == rule.action.givesDose, "\(rule.id)")
      #expect((rule.steadyState != nil) == rule.action.givesDose, "\(rule.id)")
    }
  }

  @Test func `promise 7, every rule cites a source that the evidence holds`() throws {
    let rules = try Shipped.rules()
    for rule in rules.startingDose.rules {
      #expect(!rule.sources.isEmpty, "\(rule.id)")
      #expect(rule.sources.allSatisfy { rules.evidence[$0.citation] != nil }, "\(rule.id)")
      #expect(rule.location.file == "rules/azathioprine/starting-dose.yaml")
    }
  }
}
