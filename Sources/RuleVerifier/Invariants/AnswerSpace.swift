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
  private let book: AnswerBook
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
    book = space.known.book(
      chain.map { place in
        let table = joint.decisions[place]
        return KnownParts.View(
          decision: table.decision.name, shared: table.shared,
          isMerging: table.decision.name != space.graph.dose.name)
      })
    outcomes = Array(repeating: -1, count: joint.decisions.count)
    sizes = chain.map { joint.decisions[$0].outcomes.count }
    guard CellLimit.product(sizes) != nil else {
      throw TooManyCells(inputs: joint.free.map(\.input.name))
    }
  }

  /// The place of a cell's answer in `answers`; -1 where a gap or conflict is reported anyway, and
  /// where the conditions do not mean its patients.
  mutating func number(of cell: JointSpace.Cell, _ meaning: [Meaning]) -> Int {
    joint.evaluate(cell, into: &outcomes)
    return isMeant(cell, outcomes, meaning) ? number(of: outcomes) : -1
  }

  /// How many patients a cell and a veto have.
  func patientCount(of cell: JointSpace.Cell, _ veto: Veto) -> Int {
    let (count, isOverflow) = joint.patientCount(of: cell)
      .multipliedReportingOverflow(by: veto.count)
    return isOverflow ? .max : count
  }

  /// The place of the answer of a cell whose outcomes are known; -1 where there is none.
  mutating func number(of outcomes: [Int]) -> Int {
    var key = 0
    for place in chain.indices {
      let outcome = outcomes[chain[place]]
      if outcome < 0 { return -1 }
      key = key * sizes[place] + outcome
    }
    if key == lastKey { return lastNumber }
    lastKey = key
    lastNumber = book.numbers[key] ?? add(outcomes, as: key)
    return lastNumber
  }

  private func add(_ outcomes: [Int], as key: Int) -> Int {
    var number = -1
    if let answer = work(outcomes) {
      book.answers.append(answer)
      number = book.answers.count - 1
    }
    book.numbers[key] = number
    return number
  }

  private func work(_ reached: [Int]) -> DoseAnswer? {
    let outcomes = chain.map { joint.decisions[$0].outcomes[reached[$0]] }
    guard outcomes.allSatisfy(\.isSound), let rule = outcomes[0].deciding.first else { return nil }
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
