import Pharmacogenomics
import Rules

/// The dose of every patient, all modifiers applied.
struct AnswerSpace {
  let joint: JointSpace
  /// What takes the dose away besides the decisions of the joint space.
  let vetoes: [Veto]
  let space: PatientSpace
  /// Places of the dose decision and its modifiers among the decisions of the joint space.
  private let chain: [Int]
  /// The modifiers of the joint space.
  private let modifiers: [DecisionTable<ModifierRule>]
  /// The answers that were met, also by other questions to the same decisions.
  let book: AnswerBook
  /// The number of the answer, by the outcomes of the chain; -1 where there is none.
  private var numbers: [Int: Int] = [:]
  /// The last question and its answer: neighbouring cells often have the same.
  private var lastKey = -1
  private var lastNumber = -1
  private var outcomes: [Int]
  /// Numbers of outcomes of the chain.
  private let sizes: [Int]

  /// The answers that were met, without vetoes.
  var answers: [DoseAnswer] { book.answers }

  /// - Parameter kept: Inputs that a question names.
  init(_ space: PatientSpace, keeping kept: Set<String>) throws(TooManyCells) {
    self.space = space
    let vetoing = Veto.modifiers(of: space, keeping: kept)
    vetoes = try space.known.vetoes(of: vetoing.map(\.name)) { () throws(TooManyCells) in
      try Veto.all(of: vetoing, in: space)
    }
    modifiers = space.graph.modifiers.filter { table in
      !vetoing.contains { $0.name == table.name }
    }
    let names = [space.graph.dose.name] + modifiers.map(\.name)
    let answering = kept.compactMap { space.axes[$0]?.input.answeredBy }
    let joint = try space.joint(
      of: names + answering, keeping: kept,
      merging: Set(modifiers.map(\.name)))
    self.joint = joint
    let chain = names.compactMap { name in
      joint.decisions.firstIndex { $0.decision.name == name }
    }
    self.chain = chain
    book = space.known.book(of: names, vetoes: vetoes, by: vetoing.map(\.name))
    outcomes = Array(repeating: -1, count: joint.decisions.count)
    sizes = chain.map { joint.decisions[$0].outcomes.count }
    guard CellLimit.product(sizes) != nil else {
      throw TooManyCells(inputs: joint.free.map(\.input.name))
    }
  }

  /// The place of a cell's answer in `answers`; `nil` where a gap or conflict is reported anyway.
  mutating func number(of cell: JointSpace.Cell) -> Int? {
    joint.evaluate(cell, into: &outcomes)
    return number(of: outcomes)
  }

  /// How many patients a cell and a veto have.
  func patientCount(of cell: JointSpace.Cell, _ veto: Veto) -> Int {
    let (count, isOverflow) = joint.patientCount(of: cell)
      .multipliedReportingOverflow(by: veto.count)
    return isOverflow ? .max : count
  }

  /// The place of the answer of a cell whose outcomes are known.
  mutating func number(of outcomes: [Int]) -> Int? {
    var key = 0
    for place in chain.indices {
      let outcome = outcomes[chain[place]]
      if outcome < 0 { return nil }
      key = key * sizes[place] + outcome
    }
    if key != lastKey {
      lastKey = key
      lastNumber = numbers[key] ?? add(outcomes, as: key)
    }
    return lastNumber < 0 ? nil : lastNumber
  }

  private mutating func add(_ reached: [Int], as key: Int) -> Int {
    var rules: [Int] = []
    for place in chain {
      let outcome = joint.decisions[place].outcomes[reached[place]]
      guard outcome.isSound else {
        numbers[key] = -1
        return -1
      }
      rules += outcome.deciding
      rules.append(-1)
    }
    let number = book.number(of: rules) { work(reached) }
    numbers[key] = number
    return number
  }

  private func work(_ reached: [Int]) -> DoseAnswer? {
    let outcomes = chain.map { joint.decisions[$0].outcomes[reached[$0]] }
    guard let rule = outcomes[0].deciding.first else { return nil }
    var answer = DoseAnswer(space.graph.dose.rules[rule])
    for (modifier, outcome) in zip(modifiers, outcomes.dropFirst()) {
      answer = answer.modified(by: outcome.deciding.map { modifier.rules[$0] })
    }
    return answer
  }

  /// The first patient of a cell and a veto, with another value of one input.
  func patient(
    of cell: JointSpace.Cell, _ veto: Veto, but changed: (input: String, value: String)? = nil
  ) -> [String: String] {
    var patient = joint.patient(of: cell, axes: space.axes).merging(veto.patient) { $1 }
    if let changed { patient[changed.input] = changed.value }
    return patient
  }

  /// `TPMT=poor, NUDT15=normal`.
  func text(of patient: [String: String]) -> String { space.text(of: patient) }

  /// The rules that give a patient an answer, worked out again: the space merges rules that do the
  /// same.
  func rulesText(of patient: [String: String]) -> String {
    (try? space.graph.answer(patient))?.rulesText ?? ""
  }

}
