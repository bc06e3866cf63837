import Rules

/// Every question that a patient answers under one of two rule sets, with a name of its own.
struct PairedInputs {
  /// In the order of the new rule set; those that only the old one asks stand last.
  private(set) var inputs: [PairedInput] = []
  /// The axis of each input of a rule set.
  private(set) var oldAxes: [String: String] = [:]
  private(set) var newAxes: [String: String] = [:]
  private var taken: Set<String>

  init(_ old: DecisionGraph, _ new: DecisionGraph) {
    let (olds, news) = (old.patientInputs, new.patientInputs)
    taken = Set((olds + news).map(\.name))
    for input in news {
      let before = olds.first { $0.name == input.name }
      let pair = before.flatMap { PairedInput($0, input) }
      if pair != nil { oldAxes[input.name] = input.name }
      newAxes[input.name] = input.name
      inputs.append(pair ?? PairedInput(input, of: .new, axis: input.name))
    }
    for input in olds where oldAxes[input.name] == nil {
      // The new rule set may ask something else under this name.
      let axis = newAxes[input.name] == nil ? input.name : freeName("\(input.name) (old)")
      oldAxes[input.name] = axis
      inputs.append(PairedInput(input, of: .old, axis: axis))
    }
  }

  /// A name that no axis has.
  mutating func freeName(_ wanted: String) -> String {
    var name = wanted
    while !taken.insert(name).inserted { name += "'" }
    return name
  }
}
