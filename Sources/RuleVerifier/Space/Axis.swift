import Rules

/// One input, its values merged where no rule and no invariant tells them apart.
struct Axis {
  let input: DecisionInput
  /// The values of each class, in the order of the vocabulary; never empty.
  let classes: [[String]]
  /// The class of each value of the vocabulary.
  private let classOfValue: [String: Int]

  /// - Parameter conditions: Every condition on this input, of rules and of invariants.
  init(_ input: DecisionInput, conditions: [Set<String>]) {
    self.input = input
    var classes: [[String]] = []
    var classOfValue: [String: Int] = [:]
    var classOfSignature: [[Bool]: Int] = [:]
    for value in input.vocabulary {
      let signature = conditions.map { $0.contains(value) }
      if let known = classOfSignature[signature] {
        classes[known].append(value)
        classOfValue[value] = known
      } else {
        classOfSignature[signature] = classes.count
        classOfValue[value] = classes.count
        classes.append([value])
      }
    }
    self.classes = classes
    self.classOfValue = classOfValue
  }

  /// The class of a value; `nil` for a value that the input cannot take.
  func classIndex(of value: String) -> Int? { classOfValue[value] }

  /// The first value of a class, which stands for all of them.
  func representative(_ index: Int) -> String { classes[index][0] }
}
