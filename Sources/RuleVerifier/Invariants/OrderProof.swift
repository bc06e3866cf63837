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
    pairs: ([String]) -> [Pair], dose: @escaping (DoseAnswer) -> ComparedDose?,
    claim: String, hint: String
  ) throws(TooManyCells) -> [Diagnostic] {
    var answers = try AnswerSpace(space, keeping: Set(invariant.conditions.keys).union([input]))
    let joint = answers.joint
    guard let place = joint.free.firstIndex(where: { $0.input.name == input }) else { return [] }
    let axis = joint.free[place]
    let compared = distinct(pairs(axis.input.ladder), on: axis)
    var broken = BrokenInvariants()
    // -1 where there is no answer, or nobody asks for it.
    var ladder = Array(repeating: -1, count: axis.classes.count)
    let meant = answers.meaning(of: invariant.conditions)
    var doses = VetoedDoses(answers.vetoes, dose)
    var cell = JointSpace.Cell(classes: [], variants: [])
    joint.forEachCell(at: place) { first in
      cell.set(first)
      for index in ladder.indices {
        cell.classes[place] = index
        ladder[index] = answers.number(of: cell, meant)
      }
      cell.classes[place] = 0
      for index in compared.indices {
        let (better, worse) = (ladder[compared[index].better], ladder[compared[index].worse])
        guard better >= 0, worse >= 0, better != worse else { continue }
        guard doses.mayRise(better, worse, answers.answers) else { continue }
        let pair = compared[index]
        for veto in answers.vetoes {
          guard let rise = Rise(answers.answers[better], answers.answers[worse], veto, dose) else {
            continue
          }
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

  /// The doses of the answers that were met, for each veto: worked out once, for every cell compares
  /// them.
  private struct VetoedDoses {
    private let vetoes: [Veto]
    private let dose: (DoseAnswer) -> ComparedDose?
    /// By the number of the answer, then by veto.
    private var doses: [[ComparedDose?]] = []

    init(_ vetoes: [Veto], _ dose: @escaping (DoseAnswer) -> ComparedDose?) {
      self.vetoes = vetoes
      self.dose = dose
    }

    /// Whether the second answer's dose is above that of the first, for some veto.
    mutating func mayRise(_ better: Int, _ worse: Int, _ answers: [DoseAnswer]) -> Bool {
      for number in doses.count..<max(doses.count, max(better, worse) + 1) {
        doses.append(vetoes.map { dose(answers[number].modified(by: $0.rules)) })
      }
      for index in vetoes.indices {
        guard let less = doses[better][index], let more = doses[worse][index] else { continue }
        if more.exceeds(less) { return true }
      }
      return false
    }
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
