import Rules

/// Compares the doses of patients who differ in one input only.
struct OrderProof {
  private let input: String
  private let invariant: Invariant
  private let space: PatientSpace

  init(_ input: String, _ invariant: Invariant, in space: PatientSpace) {
    self.input = input
    self.invariant = invariant
    self.space = space
  }

  /// Two values of the input; the dose of the second must not exceed that of the first.
  private typealias Pair = (better: String, worse: String)

  /// No dose rises from a milder to a worse value.
  func worsening() throws(TooManyCells) -> [Diagnostic] {
    try compare(
      pairs: { ladder in
        ladder.indices.flatMap { worse in ladder[..<worse].map { ($0, ladder[worse]) } }
      },
      dose: { ComparedDose($0) }, claim: "no higher dose as \(input) worsens",
      hint: "lower the worse patient's band, or raise the better one's if its source allows")
  }

  /// No dose is higher where the input is unknown than where it has any value.
  func unknown() throws(TooManyCells) -> [Diagnostic] {
    try compare(
      pairs: { ladder in ladder.map { ($0, DecisionInput.unknown) } },
      dose: { ComparedDose(orNothing: $0) },
      claim: "no higher dose where \(input) is unknown than where it is known",
      hint: "withhold the dose where \(input) is unknown")
  }

  private func compare(
    pairs: ([String]) -> [Pair], dose: (DoseAnswer) -> ComparedDose?,
    claim: String, hint: String
  ) throws(TooManyCells) -> [Diagnostic] {
    var answers = try AnswerSpace(space, keeping: Set(invariant.conditions.keys).union([input]))
    let joint = answers.joint
    guard let place = joint.free.firstIndex(where: { $0.input.name == input }) else { return [] }
    let axis = joint.free[place]
    let compared = distinct(pairs(axis.input.ladder), on: axis)
    var broken = BrokenInvariants()
    var ladder: [Int?] = Array(repeating: nil, count: axis.classes.count)
    var known: [[Int]: [Rise]] = [:]
    joint.forEachCell(at: place) { cell in
      var other = cell
      for index in ladder.indices {
        other.classes[place] = index
        let isMeant = answers.isMeant(other, invariant.conditions)
        ladder[index] = isMeant ? answers.number(of: other) : nil
      }
      for pair in compared {
        guard let better = ladder[pair.better], let worse = ladder[pair.worse], better != worse
        else { continue }
        let rises =
          known[[better, worse]]
          ?? answers.vetoes.compactMap {
            Rise(answers.answers[better], answers.answers[worse], $0, dose)
          }
        known[[better, worse]] = rises
        for rise in rises {
          let others = answers.patientCount(of: cell, rise.veto) / axis.classes[0].count
          broken.add([rise.mild, rise.severe], count: others * pair.worseValues.count) {
            let (worse, better) = (pair.first.worse, pair.first.better)
            let patient = { answers.patient(of: cell, rise.veto, but: (input, $0)) }
            return "\(answers.text(of: patient(worse))) gets \(rise.more.text) "
              + "(\(answers.rulesText(of: patient(worse)))), "
              + "\(answers.text(of: patient(better))) only \(rise.less.text) "
              + "(\(answers.rulesText(of: patient(better))))"
          }
        }
      }
    }
    return broken.findings(invariant, claim, hint: hint)
  }

  /// A dose that rises where it must not.
  private struct Rise {
    let veto: Veto
    let mild: DoseAnswer
    let severe: DoseAnswer
    let less: ComparedDose
    let more: ComparedDose

    /// `nil` where it does not rise.
    init?(
      _ better: DoseAnswer, _ worse: DoseAnswer, _ veto: Veto,
      _ dose: (DoseAnswer) -> ComparedDose?
    ) {
      self.veto = veto
      mild = better.modified(by: veto.rules)
      severe = worse.modified(by: veto.rules)
      guard let less = dose(mild), let more = dose(severe), more.exceeds(less) else { return nil }
      self.less = less
      self.more = more
    }
  }

  /// Two classes of values that are compared.
  private struct ComparedClasses {
    let better: Int
    let worse: Int
    /// The first values of them that are compared.
    let first: Pair
    /// Values of the worse class that are compared with one of the better class.
    var worseValues: Set<String>
  }

  /// Each pair of classes that are told apart, once.
  private func distinct(_ pairs: [Pair], on axis: Axis) -> [ComparedClasses] {
    var found: [ComparedClasses] = []
    for pair in pairs {
      guard let better = axis.classIndex(of: pair.better),
        let worse = axis.classIndex(of: pair.worse), better != worse
      else { continue }
      if let known = found.firstIndex(where: { $0.better == better && $0.worse == worse }) {
        found[known].worseValues.insert(pair.worse)
      } else {
        found.append(
          ComparedClasses(better: better, worse: worse, first: pair, worseValues: [pair.worse]))
      }
    }
    return found
  }
}
