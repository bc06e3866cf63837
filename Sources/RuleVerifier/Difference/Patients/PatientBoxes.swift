import Rules

/// Says in the words of the inputs which cells of a joint space belong to which group.
struct PatientBoxes {
  private let joint: JointSpace
  /// The axes of the whole space: the shared ones, then the private ones of each decision.
  private let axes: [Axis]
  /// In the order in which a reader expects the inputs.
  private let order: [Int]

  init(_ joint: JointSpace, in space: PairedSpace) {
    self.joint = joint
    let axes =
      joint.free
      + joint.decisions.flatMap { table in
        table.hidden.compactMap { space.axes[table.decision.inputs[$0]] }
      }
    self.axes = axes
    order = space.inputs.inputs.compactMap { input in
      axes.firstIndex { $0.input.name == input.union.name }
    }
  }

  /// Every combination of the inputs.
  var totalCount: Int { axes.reduce(1) { $0.timesUpTo($1.input.vocabulary.count) } }

  /// The patients of each group.
  ///
  /// - Parameter groups: Numbers of the groups of a cell, of which the outcome of each decision
  ///   is given.
  func boxes(_ groups: ([Int]) -> [Int]) -> [Int: [PatientBox]] {
    let sizes = joint.free.map(\.classes.count) + joint.decisions.map(\.variants.count)
    var cell = JointSpace.Cell(classes: [], variants: [])
    var outcomes = Array(repeating: -1, count: joint.decisions.count)
    return BoxCollector(sizes: sizes).boxes { digits in
      cell.classes = Array(digits[..<joint.free.count])
      cell.variants = Array(digits[joint.free.count...])
      joint.evaluate(cell, into: &outcomes)
      return groups(outcomes)
    }.mapValues { boxes in BoxCollector.fewest(boxes.flatMap(expanded)).map(patients) }
  }

  /// A box with the classes of private inputs in place of the variants.
  private func expanded(_ box: Box) -> [Box] {
    var boxes = [Array(box[..<joint.free.count])]
    for (table, variants) in zip(joint.decisions, box[joint.free.count...]) {
      let all = table.hiddenSizes.map { Array(0..<$0) }
      let parts =
        variants.count == table.variants.count ? [all] : Self.combinations(of: variants, table)
      boxes = boxes.flatMap { box in parts.map { box + $0 } }
    }
    return boxes
  }

  private static func combinations(of variants: [Int], _ table: TabulatedDecision) -> [Box] {
    // Asked of every combination: nothing of the table is copied for it.
    let (sizes, variantOf) = (table.hiddenSizes, table.variantOfCombination)
    let isWanted = table.variants.indices.map(Set(variants).contains)
    let found = BoxCollector(sizes: sizes).boxes { digits in
      var place = 0
      for index in digits.indices { place = place * sizes[index] + digits[index] }
      return isWanted[Int(variantOf[place])] ? [0] : []
    }
    return found[0] ?? []
  }

  private func patients(_ box: Box) -> PatientBox {
    var conditions: [PatientBox.Condition] = []
    var count = 1
    for place in order {
      let axis = axes[place]
      let values = Set(box[place].flatMap { axis.classes[$0] })
      count = count.timesUpTo(values.count)
      if values.count == axis.input.vocabulary.count { continue }
      conditions.append(
        PatientBox.Condition(
          input: axis.input.name, values: axis.input.words(for: values),
          others: axis.input.words(for: Set(axis.input.vocabulary).subtracting(values))))
    }
    return PatientBox(conditions: conditions, patientCount: count)
  }
}

extension DecisionInput {
  /// Values in the order of the vocabulary, neighbouring intervals of numbers as one.
  fileprivate func words(for values: Set<String>) -> [String] {
    guard case .number(let scale) = kind else { return vocabulary.filter(values.contains) }
    var words: [String] = []
    var open: NumberInterval?
    for (cell, name) in zip(scale.cells, scale.names) {
      if values.contains(name) {
        open = NumberInterval(lower: open.map(\.lower) ?? cell.lower, upper: cell.upper)
      } else if let interval = open {
        words.append("\(interval) \(scale.unit.rawValue)")
        open = nil
      }
    }
    if let open {
      let isAll = open.lower == nil && open.upper == nil
      words.append(isAll ? "\(open)" : "\(open) \(scale.unit.rawValue)")
    }
    return words + [Self.unknown].filter(values.contains)
  }
}
