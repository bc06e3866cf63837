import Pharmacogenomics
import Rules

/// The dose of every patient, all modifiers applied.
struct AnswerSpace {
  let joint: JointSpace
  /// What takes the dose away besides the decisions of the joint space.
  let vetoes: [Veto]
  private let space: PatientSpace
  /// Places of the dose decision and its modifiers among the decisions of the joint space.
  private let chain: [Int]
  /// The modifiers of the joint space.
  private let modifiers: [DecisionTable<ModifierRule>]
  /// The answers that were met, without vetoes.
  private(set) var answers: [DoseAnswer] = []
  /// The number of the answer, by the outcomes of the chain; -1 where there is none.
  private var numbers: [Int: Int] = [:]
  private var outcomes: [Int]

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
    chain = names.compactMap { name in
      joint.decisions.firstIndex { $0.decision.name == name }
    }
    outcomes = Array(repeating: -1, count: joint.decisions.count)
    guard CellLimit.product(chain.map { joint.decisions[$0].outcomes.count }) != nil else {
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
    for index in chain {
      guard outcomes[index] >= 0 else { return nil }
      key = key * joint.decisions[index].outcomes.count + outcomes[index]
    }
    if let known = numbers[key] { return known < 0 ? nil : known }
    guard let answer = work(outcomes) else {
      numbers[key] = -1
      return nil
    }
    answers.append(answer)
    numbers[key] = answers.count - 1
    return answers.count - 1
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

  /// Whether the patients of a cell are those of some conditions.
  mutating func isMeant(_ cell: JointSpace.Cell, _ conditions: [String: Set<String>]) -> Bool {
    if conditions.isEmpty { return true }
    for (name, wanted) in conditions {
      if let place = joint.free.firstIndex(where: { $0.input.name == name }) {
        let value = joint.free[place].representative(cell.classes[place])
        if !wanted.contains(value) { return false }
      } else if let decision = space.axes[name]?.input.answeredBy,
        let index = joint.decisions.firstIndex(where: { $0.decision.name == decision })
      {
        joint.evaluate(cell, into: &outcomes)
        let word =
          outcomes[index] < 0 ? nil : joint.decisions[index].outcomes[outcomes[index]].answer
        if word.map({ !wanted.contains($0) }) ?? true { return false }
      }
    }
    return true
  }
}
