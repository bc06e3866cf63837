import Rules

/// Whether the decisions whose answers others use decide every patient under both rule sets.
///
/// One that does not leaves the patient without any answer, whoever uses it.
enum DecidednessComparison {
  static func groups(
    of key: String, in space: PairedSpace
  ) throws(TooManyCells) -> [PatientGroup<DecidednessChange>] {
    let joint = try space.joint(of: [key])
    guard let place = joint.decisions.firstIndex(where: { $0.decision.name == key }) else {
      return []
    }
    let changes = joint.decisions[place].outcomes.map { outcome -> DecidednessChange? in
      let parts = space.parts(of: outcome, pair: key)
      let (old, new) = (parts.old?.isSound ?? true, parts.new?.isSound ?? true)
      return old == new ? nil : DecidednessChange(decision: key, isDecided: new)
    }
    if changes.allSatisfy({ $0 == nil }) { return [] }
    var numbers = GroupNumbers<DecidednessChange>()
    let patients = PatientBoxes(joint, in: space)
    let boxes = patients.boxes { outcomes in
      guard outcomes[place] >= 0, let change = changes[outcomes[place]] else { return [] }
      return [numbers.number(of: change)]
    }
    return numbers.groups(boxes, total: patients.totalCount)
  }
}
