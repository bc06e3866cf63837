import Rules

/// The final dose of every patient under both rule sets.
struct DoseComparison {
  private let space: PairedSpace
  private let joint: JointSpace
  private let chain: DoseChain

  /// What every patient gets, and of whom it is another.
  ///
  /// - Parameter without: Modifiers that do the same to both doses, whatever these are.
  static func groups(
    in space: PairedSpace, without: Set<String> = []
  ) throws(TooManyCells) -> [PatientGroup<DoseChange>] {
    try DoseComparison(space, without).groups()
  }

  private init(_ whole: PairedSpace, _ without: Set<String>) throws(TooManyCells) {
    let keys = DoseChain.keys(in: whole).filter { !without.contains($0) }
    space = whole.only(keys)
    joint = try space.joint(of: keys)
    chain = try DoseChain(joint, in: space, without: without)
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
