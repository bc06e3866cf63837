import Rules

/// The final dose of every patient under both rule sets.
struct DoseComparison {
  private let space: PairedSpace
  private let joint: JointSpace
  private let chain: DoseChain

  /// What every patient gets, and of whom it is another.
  static func groups(in space: PairedSpace) throws(TooManyCells) -> [PatientGroup<DoseChange>] {
    try DoseComparison(space).groups()
  }

  private init(_ space: PairedSpace) throws(TooManyCells) {
    self.space = space
    joint = try space.joint(of: DoseChain.keys(in: space))
    chain = try DoseChain(joint, in: space)
  }

  private func groups() -> [PatientGroup<DoseChange>] {
    var chain = chain
    var numbers = GroupNumbers<DoseChange>()
    var known: [Int: [Int]] = [:]
    let patients = PatientBoxes(joint, in: space)
    let boxes = patients.boxes { outcomes in
      let key = chain.key(of: outcomes)
      if let groups = known[key] { return groups }
      let doses = chain.doses(of: outcomes, key: key)
      let change = doses.flatMap { DoseChange($0.old, $0.new) }
      let groups = change.map { [numbers.number(of: $0)] } ?? []
      known[key] = groups
      return groups
    }
    return numbers.groups(boxes, total: patients.totalCount)
  }
}
