import Rules

/// Every patient of several decisions that share inputs or use one another's answers.
struct JointSpace {
  /// One cell: classes of the shared inputs that a patient brings, and a variant of each decision.
  struct Cell {
    /// By the place in `JointSpace.free`.
    var classes: [Int]
    /// By the place in `JointSpace.decisions`.
    var variants: [Int]

    /// Becomes another cell without a new array.
    mutating func set(_ other: Self) {
      if classes.count != other.classes.count || variants.count != other.variants.count {
        self = other
      }
      for index in classes.indices { classes[index] = other.classes[index] }
      for index in variants.indices { variants[index] = other.variants[index] }
    }
  }

  /// Decisions, each after those whose answers it uses.
  let decisions: [TabulatedDecision]
  /// Shared inputs that a patient brings.
  let free: [Axis]
  /// Where each shared input of each decision takes its class from.
  private let origins: [[Origin]]
  /// For each decision the outcomes of each variant, and the numbers of classes of its shared
  /// inputs: copies that are quick to reach.
  private let rows: [[[Int]]]
  private let sizes: [[Int]]

  /// Plain numbers, for every cell asks them.
  private struct Origin {
    /// The place in `free`; -1 for the answer of a decision.
    let axis: Int
    /// The place in `decisions` of the earlier decision that answers; -1 for none.
    let decision: Int
    /// The class for each outcome of that decision; -1 without one.
    let classes: [Int]
  }

  /// - Parameters:
  ///   - decisions: Each after those whose answers it uses.
  ///   - kept: Inputs that must not be factored out, because the question is about them.
  ///   - merged: Decisions of which only what they do to a patient is asked.
  ///   - known: What is known of the same decisions on the same axes, each of its own name.
  init(
    _ compiled: [CompiledDecision], axes: [String: Axis], keeping kept: Set<String>,
    merging merged: Set<String> = [], known: KnownParts? = nil
  ) throws(TooManyCells) {
    var uses: [String: Int] = [:]
    for decision in compiled { for input in decision.inputs { uses[input, default: 0] += 1 } }
    let isShared = { (input: String) in
      kept.contains(input) || uses[input, default: 0] > 1
        || axes[input]?.input.answeredBy != nil
    }
    var tabulated: [TabulatedDecision] = []
    var free: [Axis] = []
    for decision in compiled {
      let view = KnownParts.View(
        decision: decision.name,
        shared: decision.inputs.indices.filter { isShared(decision.inputs[$0]) },
        isMerging: merged.contains(decision.name))
      let make = { () throws(TooManyCells) in
        try TabulatedDecision(
          decision, axes: decision.inputs.compactMap { axes[$0] }, shared: view.shared,
          isMerging: view.isMerging)
      }
      if let known {
        tabulated.append(try known.table(view, make))
      } else {
        tabulated.append(try make())
      }
      for name in decision.inputs {
        guard let axis = axes[name], isShared(name), axis.input.answeredBy == nil,
          !free.contains(where: { $0.input.name == name })
        else { continue }
        free.append(axis)
      }
    }
    let sizes = free.map(\.classes.count) + tabulated.map(\.variants.count)
    guard CellLimit.product(sizes) != nil else {
      throw TooManyCells(inputs: free.map(\.input.name))
    }
    self.free = free
    self.decisions = tabulated
    rows = tabulated.map { $0.variants.map(\.outcomes) }
    self.sizes = tabulated.map(\.sharedSizes)
    origins = tabulated.map { table in
      table.shared.map { place in
        let name = table.decision.inputs[place]
        if let index = free.firstIndex(where: { $0.input.name == name }) {
          return Origin(axis: index, decision: -1, classes: [])
        }
        let source = axes[name]?.input.answeredBy
        let index = tabulated.firstIndex { $0.decision.name == source } ?? -1
        let classes =
          index < 0
          ? []
          : tabulated[index].outcomes.map { outcome in
            outcome.answer.flatMap { axes[name]?.classIndex(of: $0) } ?? -1
          }
        return Origin(axis: -1, decision: index, classes: classes)
      }
    }
  }

  /// Visits every cell, the first inputs slowest.
  func forEach(_ body: (Cell, _ outcomes: [Int]) -> Void) {
    var outcomes = Array(repeating: -1, count: decisions.count)
    forEachCell(at: nil) { cell, changed in
      evaluate(cell, into: &outcomes, from: changed)
      body(cell, outcomes)
    }
  }

  /// Visits one cell of those that differ only in a shared input, the one with its first class;
  /// without such an input, every cell.
  ///
  /// It is one cell that changes: to make millions of them would take longer than to look at them.
  ///
  /// - Parameter body: Is also told the first decision of which something changed since the cell
  ///   before; the outcomes of those before it are the same.
  func forEachCell(at place: Int?, _ body: (Cell, _ changed: Int) -> Void) {
    var classCounts = free.map(\.classes.count)
    if let place { classCounts[place] = 1 }
    let variantCounts = decisions.map(\.variants.count)
    var cell = Cell(
      classes: Array(repeating: 0, count: classCounts.count),
      variants: Array(repeating: 0, count: variantCounts.count))
    var changed = 0
    while true {
      body(cell, changed)
      if let variant = Odometer.advance(&cell.variants, sizes: variantCounts) {
        changed = variant
      } else if Odometer.advance(&cell.classes, sizes: classCounts) != nil {
        changed = 0
      } else {
        return
      }
    }
  }

  /// The outcome of each decision, an index of its `outcomes`; -1 where an answer that it needs
  /// is missing.
  ///
  /// - Parameter first: The first decision of which `outcomes` does not yet hold the outcome.
  func evaluate(_ cell: Cell, into outcomes: inout [Int], from first: Int = 0) {
    // By index, for an unoptimised build walks through millions of these too.
    for index in first..<rows.count {
      var place = 0
      var isDecided = true
      for position in origins[index].indices {
        let axis = origins[index][position].axis
        let digit: Int
        if axis >= 0 {
          digit = cell.classes[axis]
        } else {
          let decision = origins[index][position].decision
          let outcome = decision < 0 ? -1 : outcomes[decision]
          digit = outcome < 0 ? -1 : origins[index][position].classes[outcome]
        }
        if digit < 0 { isDecided = false }
        place = place * sizes[index][position] + digit
      }
      outcomes[index] =
        isDecided ? rows[index][cell.variants[index]][place] : -1
    }
  }

  /// Patients of a cell: the product of the values in its classes.
  func patientCount(of cell: Cell) -> Int {
    let classes = zip(free, cell.classes).reduce(1) { $0 * $1.0.classes[$1.1].count }
    return zip(decisions, cell.variants).reduce(classes) { $0 * $1.0.variants[$1.1].count }
  }

  /// The first patient of a cell, by input name.
  func patient(of cell: Cell, axes: [String: Axis]) -> [String: String] {
    var values: [String: String] = [:]
    for (axis, index) in zip(free, cell.classes) {
      values[axis.input.name] = axis.representative(index)
    }
    for (table, variant) in zip(decisions, cell.variants) {
      for (place, index) in zip(table.hidden, table.variants[variant].representative) {
        let name = table.decision.inputs[place]
        values[name] = axes[name]?.representative(index)
      }
    }
    return values
  }
}
