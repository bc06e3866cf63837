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
      reading: .onlyDoses, claim: "no higher dose as \(input) worsens",
      hint: "lower the worse patient's band, or raise the better one's if its source allows")
  }

  /// No dose is higher where the input is unknown than where it has any value.
  func unknown() throws(TooManyCells) -> [Diagnostic] {
    try compare(
      pairs: { ladder in ladder.map { ($0, DecisionInput.unknown) } },
      reading: .orNothing,
      claim: "no higher dose where \(input) is unknown than where it is known",
      hint: "withhold the dose where \(input) is unknown")
  }

  private func compare(
    pairs: ([String]) -> [Pair], reading: ComparedDose.Reading,
    claim: String, hint: String
  ) throws(TooManyCells) -> [Diagnostic] {
    var answers = try AnswerSpace(space, keeping: Set(invariant.conditions.keys).union([input]))
    let joint = answers.joint
    guard let place = joint.free.firstIndex(where: { $0.input.name == input }) else { return [] }
    let axis = joint.free[place]
    let compared = distinct(pairs(axis.input.ladder), on: axis)
    var broken = BrokenInvariants()
    var ladder: [Int?] = Array(repeating: nil, count: axis.classes.count)
    // The outcomes of the cell before, for each class: most decisions keep theirs.
    var reached = ladder.map { _ in Array(repeating: -1, count: joint.decisions.count) }
    let meant = answers.meaning(of: invariant.conditions)
    var doses = KnownDoses(answers.book, reading)
    var cell = JointSpace.Cell(classes: [], variants: [])
    joint.forEachCell(at: place) { first, changed in
      cell.set(first)
      for index in ladder.indices {
        cell.classes[place] = index
        joint.evaluate(cell, into: &reached[index], from: changed)
        let isMeant = answers.isMeant(cell, reached[index], meant)
        ladder[index] = isMeant ? answers.number(of: reached[index]) : nil
      }
      for index in compared.indices {
        guard let better = ladder[compared[index].better],
          let worse = ladder[compared[index].worse],
          better != worse, doses.rise(better, worse)
        else { continue }
        let pair = compared[index]
        for veto in answers.vetoes {
          guard let rise = Rise(answers.answers[better], answers.answers[worse], veto, reading)
          else { continue }
          let others = answers.patientCount(of: first, veto) / axis.classes[0].count
          broken.add([rise.mild, rise.severe], count: others * pair.worseValues.count) {
            text(rise, of: first, pair.first, answers)
          }
        }
      }
    }
    return broken.findings(invariant, claim, hint: hint)
  }

  private func text(
    _ rise: Rise, of cell: JointSpace.Cell, _ pair: Pair, _ answers: AnswerSpace
  ) -> String {
    let worse = answers.patient(of: cell, rise.veto, but: (input, pair.worse))
    let better = answers.patient(of: cell, rise.veto, but: (input, pair.better))
    return "\(answers.text(of: worse)) gets \(rise.more.text) (\(answers.rulesText(of: worse))), "
      + "\(answers.text(of: better)) only \(rise.less.text) (\(answers.rulesText(of: better)))"
  }

  /// The doses of the answers that were met, by numbers: every cell compares them.
  private struct KnownDoses {
    private let book: AnswerBook
    private let reading: ComparedDose.Reading
    /// The number of the doses of each answer; -1 before they are asked for.
    private var numbers: [Int] = []
    private var known: [Int: Bool] = [:]

    init(_ book: AnswerBook, _ reading: ComparedDose.Reading) {
      self.book = book
      self.reading = reading
    }

    /// Whether, with some veto, the second answer's dose exceeds that of the first.
    mutating func rise(_ better: Int, _ worse: Int) -> Bool {
      let (less, more) = (number(of: better), number(of: worse))
      if less == more { return false }
      let key = less << 32 | more
      if let known = known[key] { return known }
      let isRising = book.rises(less, more, reading)
      known[key] = isRising
      return isRising
    }

    private mutating func number(of answer: Int) -> Int {
      while numbers.count <= answer { numbers.append(-1) }
      if numbers[answer] < 0 { numbers[answer] = book.doses(of: answer, reading) }
      return numbers[answer]
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
      _ reading: ComparedDose.Reading
    ) {
      self.veto = veto
      mild = better.modified(by: veto.rules)
      severe = worse.modified(by: veto.rules)
      guard let less = ComparedDose(mild, reading), let more = ComparedDose(severe, reading),
        more.exceeds(less)
      else { return nil }
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
