import AzadoseTestSupport
import Dosing
import Pharmacogenomics
import Rules
import Testing

/// Promises 3 and 4 beside whatever is known of the patient.
///
/// `azadose rules check` proves them for the bands, over every combination. Here the dose, its
/// tablets and the steps towards it are asked: each value of each fact beside each value of each
/// other, and combinations of all facts from fixed seeds.
@Suite struct ContextPromiseTests {
  private typealias Context = [String: String]

  private static let ladder = [
    "normal", "indeterminate", "possible intermediate", "intermediate", "poor",
  ]
  private static let weights = ["12", "29.9", "55.5", "72", "118", "299"]
  private static let stocks = ["25,50", "50s", "75", "25,50s,75,100s", "1000"]

  private let rules: RuleSet
  /// One result a phenotype of the ladder, by gene.
  private let results: [String: [GeneResult]]
  private let asked: [DecisionInput]

  init() throws {
    let rules = try Proof().rules
    self.rules = rules
    results = try rules.starAlleleGenes.reduce(into: [:]) { results, gene in
      let reader = GeneResultReader(gene, origin: "test")
      results[gene.symbol] = try Self.ladder.map { try reader.read($0, as: .phenotype) }
    }
    asked = rules.decisions.inputs.filter { !$0.isGenotype && $0.answeredBy == nil }
  }

  @Test func `the facts of the patient are asked, numbers too`() {
    let names = asked.map(\.name)
    #expect(["age", "body-weight", "eGFR", "pregnancy", "allopurinol"].allSatisfy(names.contains))
  }

  @Test(arguments: 0..<4)
  func `promises 3 and 4: no two facts together raise a worse genotype or pass the ceiling`(
    part: Int
  ) throws {
    var count = 0
    for (index, one) in asked.enumerated() {
      for other in asked[(index + 1)...] {
        for value in one.vocabulary {
          for second in other.vocabulary {
            count += 1
            guard count % 4 == part else { continue }
            try check([one.name: value, other.name: second], number: count)
          }
        }
      }
    }
    #expect(count > 2000)
  }

  @Test(arguments: [20_261_121, 3, 11])
  func `promises 3 and 4: no combination of facts raises a worse genotype or passes the ceiling`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    for number in 0..<250 {
      // Most draws leave a dose: the vetoes hold in the pairs above.
      let share = [0.1, 0.3, 0.9][number % 3]
      var context: Context = [:]
      for input in asked where Double.random(in: 0..<1, using: &random) < share {
        context[input.name] = input.vocabulary.randomElement(using: &random)
      }
      try check(context, number: number)
    }
  }

  /// Upper end, start point and tablets in mg; 0 where the answer is to avoid.
  private typealias Doses = (upper: ExactDecimal, start: ExactDecimal, tablets: ExactDecimal)

  private func check(_ context: Context, number: Int) throws {
    let weight = try BodyWeight(parsing: Self.weights[number % Self.weights.count])
    let stock = try #require(TabletStock(parsing: Self.stocks[number % Self.stocks.count]))
    var doses: [[Doses?]] = []
    for tpmt in Self.ladder.indices {
      doses.append(
        try Self.ladder.indices.map { nudt15 in
          let known = [("TPMT", tpmt), ("NUDT15", nudt15)]
          let decider = DoseDecider(
            rules: rules, ancestry: nil, facts: context,
            results: try known.map { try #require(results[$0.0])[$0.1] })
          let decision = try decider.decide(calls: [], weight: weight, stock: stock)
          switch decision.outcome {
          case .testFirst, .withheld: return nil
          case .avoid: return (0, 0, 0)
          case .dose(let amount):
            checkCeiling(amount, weight, stock, context)
            return (
              amount.milligrams.upper, amount.milligrams.start, amount.tablets?.milligrams ?? 0
            )
          }
        })
    }
    for tpmt in doses.indices {
      for nudt15 in doses.indices {
        guard let mild = doses[tpmt][nudt15] else { continue }
        for worse in doses[tpmt...].flatMap({ $0[nudt15...] }).compactMap({ $0 }) {
          let isLower =
            worse.upper <= mild.upper && worse.start <= mild.start && worse.tablets <= mild.tablets
          #expect(isLower, "\(context), \(weight): \(worse) after \(mild)")
        }
      }
    }
  }

  private func checkCeiling(
    _ amount: DoseAmount, _ weight: BodyWeight, _ stock: TabletStock, _ context: Context
  ) {
    let ceiling = rules.drug.ceiling.value * weight.kilograms
    let courses =
      rules.schedules.map { TitrationCourse.all($0.titration, to: amount, stock: stock) } ?? []
    let steps = courses.flatMap(\.steps).map(\.milligrams)
    #expect(!steps.isEmpty)
    for made in steps + [amount.tablets?.milligrams ?? 0, amount.milligrams.start] {
      #expect(made <= amount.milligrams.upper, "\(context)")
    }
    #expect(amount.milligrams.upper <= ceiling, "\(context)")
  }
}
