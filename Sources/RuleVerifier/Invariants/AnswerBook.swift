import Rules

/// The answers that the proofs of one rule set met, each worked out once, and their doses.
final class AnswerBook {
  /// Doses with all modifiers applied, numbered as they were met.
  private(set) var answers: [DoseAnswer] = []
  /// The number of the answer, by the rules that decide; -1 where there is none.
  private var numbers: [[Int]: Int] = [:]
  private let vetoes: [Veto]
  /// For each reading the doses that were met, one for each veto.
  private var doses: [ComparedDose.Reading: [[ComparedDose?]]] = [:]
  private var numbersOfDoses: [ComparedDose.Reading: [[ComparedDose?]: Int]] = [:]
  /// For each reading the number of the doses of each answer; -1 before it is asked for.
  private var dosesOfAnswers: [ComparedDose.Reading: [Int]] = [:]

  init(_ vetoes: [Veto]) {
    self.vetoes = vetoes
  }

  /// The number of the answer that some rules give; -1 where there is none.
  ///
  /// - Parameter rules: Says uniquely which rules decide.
  func number(of rules: [Int], _ answer: () -> DoseAnswer?) -> Int {
    if let known = numbers[rules] { return known }
    var number = -1
    if let answer = answer() {
      number = answers.count
      answers.append(answer)
    }
    numbers[rules] = number
    return number
  }

  /// The number of an answer's doses, with each veto; many answers have the same.
  func doses(of answer: Int, _ reading: ComparedDose.Reading) -> Int {
    if let known = dosesOfAnswers[reading], answer < known.count, known[answer] >= 0 {
      return known[answer]
    }
    let row = vetoes.map { ComparedDose(answers[answer].modified(by: $0.rules), reading) }
    let number = number(of: row, reading)
    let missing = answers.count - dosesOfAnswers[reading, default: []].count
    dosesOfAnswers[reading, default: []] += Array(repeating: -1, count: missing)
    dosesOfAnswers[reading, default: []][answer] = number
    return number
  }

  private func number(of row: [ComparedDose?], _ reading: ComparedDose.Reading) -> Int {
    if let known = numbersOfDoses[reading, default: [:]][row] { return known }
    let number = doses[reading, default: []].count
    doses[reading, default: []].append(row)
    numbersOfDoses[reading, default: [:]][row] = number
    return number
  }

  /// Whether, with some veto, the second dose exceeds the first; both by their numbers.
  func rises(_ better: Int, _ worse: Int, _ reading: ComparedDose.Reading) -> Bool {
    guard let all = doses[reading] else { return false }
    return zip(all[better], all[worse]).contains { less, more in
      if let less, let more { more.exceeds(less) } else { false }
    }
  }
}
