import AlleleCalling
import Dosing
import Pharmacogenomics
import ReportExchange
import Reporting
import Rules
import SampleCalling

/// Decides the samples of one file, each kind of patient once.
///
/// An answer of the rules follows from the calls and from the words of the facts; the weight only
/// makes amounts of its band. So a row is put together of what was worked out before: the answer,
/// the amounts of a band at a weight, and what the records of the group are known by.
struct GroupDecider {
  /// What the rules go by of a person, whatever the weight.
  private struct Words: Hashable {
    /// By the name of the fact, those that follow from the weight among them.
    let values: [String: String]
    let takesTheDrug: Bool
  }

  private struct AnswerKey: Hashable {
    /// The calls of the genes that decide.
    let calls: [Int]
    /// The number of what the other genes tell the rules.
    let genotypes: Int
    let words: Int
  }

  /// A person as the table states one.
  private struct Person {
    let weight: Int
    let words: Int
  }

  private let decider: CohortDecider
  private let read: GroupedVariants
  private let people: CohortPeople
  private let line: CohortLine
  private let layout: RowLayout
  private let derived: DerivedFacts
  private let weigher: DoseWeigher
  private var caller: GroupCaller
  private var decisions: CohortDecisions
  private var digester = RecordsDigester()
  private let starAlleleGenes: [Bool]

  private var persons: [Person?]
  private var weights = Numbering<BodyWeight>()
  private var words = Numbering<Words>()
  private var genotypes = Numbering<[String: String]>()
  /// By the calls of the genes that are only reported.
  private var genotypesByCall: [[Int]: Int] = [:]
  private var answers: [GroupAnswer] = []
  private var answersByKey: [AnswerKey: Int] = [:]
  /// By the group and the words.
  private var answersByGroup = NumberGrid(limit: Self.fewWords)
  private var bands = Numbering<DoseBand?>()
  private var amounts: [BandAmount] = []
  /// By the band and the weight.
  private var amountsByBand = NumberGrid(limit: 1 << 16)
  /// By the answer and the weight, where something is to be said of the weight.
  private var cautions: [PairKey: [UInt8]] = [:]
  /// The cell of each group.
  private var records: [[UInt8]]
  private let file: [UInt8]

  init(
    _ read: GroupedVariants, _ people: CohortPeople, _ decider: CohortDecider, _ line: CohortLine
  ) throws {
    self.read = read
    self.people = people
    self.decider = decider
    self.line = line
    let rules = decider.rules
    layout = RowLayout(line.names)
    derived = DerivedFacts(rules)
    weigher = DoseWeigher(drug: rules.drug, stock: rules.drug.stock)
    caller = try GroupCaller(
      read, absent: decider.calling.absent, ancestry: decider.calling.ancestry, rules: rules)
    decisions = CohortDecisions(rules)
    starAlleleGenes = rules.genes.map { $0.report == .starAlleles }
    persons = Array(repeating: nil, count: people.statementCount)
    records = Array(repeating: [], count: read.groupCount)
    file = line.bytes([read.variants.file.printable], columns: 0..<1)
  }

  /// Answers that are kept: more are those of a file in which hardly two samples are alike, and
  /// nobody asks for them again.
  private static let most = 4096
  /// Words that nearly all people of a table have.
  private static let fewWords = 64

  /// Forgets what was worked out of the groups, so that memory does not grow with them.
  private mutating func forget() {
    caller.forget()
    decisions = CohortDecisions(decider.rules)
    digester = RecordsDigester()
    answers = []
    answersByKey = [:]
    answersByGroup = NumberGrid(limit: Self.fewWords)
    genotypesByCall = [:]
    cautions = [:]
    records = Array(repeating: [], count: read.groupCount)
  }

  /// Puts the row of one sample behind those before.
  ///
  /// - Parameters:
  ///   - index: The place of the sample in the file.
  ///   - row: What the table has of it.
  /// - Returns: What became of the sample.
  mutating func append(
    _ index: Int, ofRow row: Int?, to bytes: inout [UInt8]
  ) -> (outcome: String, problem: String?) {
    let sample = read.samples[index]
    if answers.count >= Self.most { forget() }
    do {
      let statement = try people.statement(ofRow: row)
      let person = try person(statement, row)
      let group = read.group(ofSample: index)
      let number: Int
      if let known = answersByGroup[group, person.words] {
        number = known
      } else {
        number = try answer(group, person, statement, row)
        answersByGroup[group, person.words] = number
      }
      if records[group].isEmpty { records[group] = try recordsCell(group) }
      append(sample, group, person, number, to: &bytes)
      return (answers[number].outcome, nil)
    } catch {
      let problem = (error as? CohortPeople.Problem)?.text ?? "\(error)"
      line.append(
        CohortRow.undecided(file: read.variants.file, sample: sample, problem: problem)
          .cells(of: line.names), to: &bytes)
      return (CohortRow.undecided, problem)
    }
  }

  private mutating func append(
    _ sample: String, _ group: Int, _ person: Person, _ number: Int, to bytes: inout [UInt8]
  ) {
    let amount = amount(number, person)
    for (place, part) in layout.parts.enumerated() {
      switch part {
      case .file: bytes += file
      case .sample(let column): line.append(sample.printable, column: column, to: &bytes)
      case .kilograms: bytes += amount.kilograms
      case .amounts: bytes += amount.cells
      case .cautions(let column):
        bytes +=
          amount.isWeightMentioned
          ? mentioned(number, person, amount, column) : answers[number].usualCautions
      case .records: bytes += records[group]
      case .problem(let column): line.append("", column: column, to: &bytes)
      case .answer: bytes += answers[number].cells[place]
      }
    }
  }

  /// The weight and the words of a statement.
  private mutating func person(_ statement: Int, _ row: Int?) throws -> Person {
    if let known = persons[statement] { return known }
    let stated = try people.person(statement, ofRow: row)
    let facts = try decider.facts(of: stated, derived)
    let person = Person(
      weight: weights.number(of: stated.weight),
      words: words.number(
        of: Words(
          values: facts.mapValues(\.value), takesTheDrug: ReportBuilder.takeTheDrug(facts))))
    persons[statement] = person
    return person
  }

  /// The number of the answer to a group's calls and a person's words.
  private mutating func answer(
    _ group: Int, _ person: Person, _ statement: Int, _ row: Int?
  ) throws -> Int {
    let numbers = try caller.numbers(ofGroup: group)
    let deciding = zip(numbers, starAlleleGenes).filter { $0.1 }.map { $0.0 }
    let key = AnswerKey(
      calls: deciding, genotypes: genotypes(numbers), words: person.words)
    if let known = answersByKey[key] { return known }
    let calls = caller.calls(numbers)
    let stated = try people.person(statement, ofRow: row)
    let patient = decider.patient(stated.weight, try decider.facts(of: stated, derived))
    let decided = try decisions.decided(
      calls, numbers: deciding, words: person.words, patient)
    let variants = read.variants
    let builder = ReportBuilder(
      try patient.input(
        of: GenotypeSource(variants, sample: variants.selection.samples[group]), decider.rules,
        calls: calls, acting: decided.acting,
        decision: decided.decision.weighed(
          weigher.weigh(decided.decision.amount?.band, stated.weight)), others: []))
    let report = builder.report(
      .decision, genes: decisions.genes(builder, numbers: deciding, decided), recordsDigest: "")
    answers.append(
      GroupAnswer(
        report, ReportWeigher(builder), decided.decision,
        band: bands.number(of: decided.decision.amount?.band), line, layout))
    answersByKey[key] = answers.count - 1
    return answers.count - 1
  }

  /// The number of what plain genotypes tell the rules.
  private mutating func genotypes(_ numbers: [Int]) -> Int {
    let others = zip(numbers, starAlleleGenes).filter { !$0.1 }.map { $0.0 }
    if let known = genotypesByCall[others] { return known }
    let number = genotypes.number(of: decisions.values(of: caller.calls(numbers).genotypes))
    genotypesByCall[others] = number
    return number
  }

  /// What the weight makes of the band of an answer.
  private mutating func amount(_ number: Int, _ person: Person) -> BandAmount {
    let band = answers[number].band
    if let known = amountsByBand[band, person.weight] { return amounts[known] }
    let (part, weight) = weighed(number, person)
    let amount = BandAmount(
      WeighedCells(of: answers[number].report, part, weight: weight),
      isWeightMentioned: part.isWeightMentioned, line, layout)
    amountsByBand[band, person.weight] = amounts.count
    amounts.append(amount)
    return amount
  }

  private func weighed(
    _ number: Int, _ person: Person
  ) -> (part: ReportWeigher.Part, weight: BodyWeight) {
    let answer = answers[number]
    let weight = weights[person.weight]
    let dose = weigher.weigh(answer.decision.amount?.band, weight)
    return (answer.weigher.part(of: answer.decision.weighed(dose), at: weight), weight)
  }

  /// The cautions of an answer at a weight of which something is to be said.
  private mutating func mentioned(
    _ number: Int, _ person: Person, _ amount: BandAmount, _ column: Int
  ) -> [UInt8] {
    let key = PairKey(number, person.weight)
    if let known = cautions[key] { return known }
    let (part, weight) = weighed(number, person)
    let cell = WeighedCells(of: answers[number].report, part, weight: weight).cautions
    let bytes = line.bytes([cell], columns: column..<column + 1)
    cautions[key] = bytes
    return bytes
  }

  private mutating func recordsCell(_ group: Int) throws -> [UInt8] {
    let numbers = try caller.numbers(ofGroup: group)
    let caller = caller
    let text = digester.hex(numbers) { caller.evidence($0, number: $1) }
    for case .records(let column) in layout.parts {
      return line.bytes([text], columns: column..<column + 1)
    }
    return []
  }
}
