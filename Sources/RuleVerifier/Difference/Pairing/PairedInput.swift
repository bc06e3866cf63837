import Pharmacogenomics
import Rules

/// One question that a patient answers, as two rule sets ask it.
///
/// Its values are those of both. What one rule set does not know, is unknown there: a value that
/// its vocabulary lacks, a number outside its plausible ones.
struct PairedInput {
  /// The input with every value of both rule sets.
  let union: DecisionInput
  /// What each value is to a rule set; `nil` when it does not ask.
  let old: [String: String]?
  let new: [String: String]?
  /// Whether both ask and know the same values.
  let isSame: Bool

  /// An input of one rule set only.
  init(_ input: DecisionInput, of side: RuleSide, axis name: String) {
    union = DecisionInput(name: name, kind: input.kind, vocabulary: input.vocabulary)
    let own = Self.identity(input)
    old = side == .old ? own : nil
    new = side == .new ? own : nil
    isSame = false
  }

  /// An input of both; `nil` when they are different kinds of questions.
  init?(_ old: DecisionInput, _ new: DecisionInput) {
    if old == new {
      union = old
      self.old = Self.identity(old)
      self.new = Self.identity(old)
      isSame = true
      return
    }
    isSame = false
    switch (old.kind, new.kind) {
    case (.number(let one), .number(let other)):
      guard one.unit == other.unit else { return nil }
      let scale = Self.common(one, other)
      union = DecisionInput(
        name: new.name, kind: .number(scale), vocabulary: scale.names + [DecisionInput.unknown])
      self.old = Self.cells(of: one, in: scale)
      self.new = Self.cells(of: other, in: scale)
    case (.number, _), (_, .number): return nil
    case (let one, let other):
      guard one == other else { return nil }
      union = DecisionInput(
        name: new.name, kind: new.kind, vocabulary: Self.merged(old.vocabulary, new.vocabulary))
      self.old = Self.words(of: old, in: union)
      self.new = Self.words(of: new, in: union)
    }
  }

  private static func identity(_ input: DecisionInput) -> [String: String] {
    Dictionary(input.vocabulary.map { ($0, $0) }) { first, _ in first }
  }

  /// The new words in their order, each that only the old list has behind its neighbour there.
  private static func merged(_ old: [String], _ new: [String]) -> [String] {
    var all = new
    var place = 0
    for word in old {
      if let known = all.firstIndex(of: word) {
        place = known + 1
      } else {
        all.insert(word, at: place)
        place += 1
      }
    }
    return all
  }

  private static func words(of own: DecisionInput, in union: DecisionInput) -> [String: String] {
    let isOpen = own.vocabulary.contains(DecisionInput.unknown)
    let pairs = union.vocabulary.compactMap { word in
      own.vocabulary.contains(word) ? (word, word) : isOpen ? (word, DecisionInput.unknown) : nil
    }
    return Dictionary(pairs) { first, _ in first }
  }

  /// A scale that is cut wherever one of the two is cut, and where their plausible numbers end.
  private static func common(_ old: NumberScale, _ new: NumberScale) -> NumberScale {
    let ends = old.plausible == new.plausible ? [] : [old.plausible, new.plausible]
    let lower = min(old.plausible.lowerBound, new.plausible.lowerBound)
    let upper = max(old.plausible.upperBound, new.plausible.upperBound)
    return NumberScale(
      unit: new.unit, plausible: lower...upper,
      intervals: old.cells + new.cells
        + ends.map {
          NumberInterval(
            lower: .init($0.lowerBound, isIncluded: true),
            upper: .init($0.upperBound, isIncluded: true))
        })
  }

  private static func cells(of own: NumberScale, in union: NumberScale) -> [String: String] {
    var cells = [DecisionInput.unknown: DecisionInput.unknown]
    for (interval, name) in zip(own.cells, own.names) {
      for inside in union.names(in: interval) { cells[inside] = name }
    }
    for (interval, name) in zip(union.cells, union.names) where !interval.overlaps(own.plausible) {
      cells[name] = DecisionInput.unknown
    }
    return cells
  }
}

/// One of two rule sets that are compared.
enum RuleSide {
  case old
  case new
}
