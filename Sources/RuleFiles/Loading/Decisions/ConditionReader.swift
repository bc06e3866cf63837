import Rules

/// Reads `when:` of the rules and invariants of one decision.
struct ConditionReader {
  /// In the order of the file; what could not be read is left out.
  let inputs: [DecisionInput]
  /// Names that conditions may use.
  let names: Vocabulary
  private let vocabularies: [String: Vocabulary]

  /// The word that allows every value of an input, `unknown` included.
  static let any = "any"
  /// The key that answers, by `any`, for every input that is not named; no input is called so.
  static let others = "others"

  /// - Parameter names: Every name under `inputs:`, or `nil` when there is no such mapping.
  init(names: [String]?, registry: InputRegistry) {
    inputs = (names ?? []).compactMap(registry.input)
    self.names = Vocabulary("input", names ?? [], isComplete: names != nil)
    let complete = inputs.map { input in
      (
        input.name,
        Vocabulary(
          "value of \(input.name)", input.vocabulary, isComplete: registry.isComplete(input.name))
      )
    }
    vocabularies = Dictionary(complete) { first, _ in first }
  }

  /// What each input may be; every input is answered for, if only by `any`.
  func read(_ value: Value, of what: String) -> [String: Set<String>] {
    var conditions: [String: Set<String>] = [:]
    let all = value.entries ?? []
    let members = all.filter { $0.key != Self.others }
    for member in members where names.holds(member.key, at: member.keyLocation, value.findings) {
      if member.value.node.written == Self.any { continue }
      conditions[member.key] = values(member)
    }
    if let others = all.first(where: { $0.key == Self.others }) {
      check(
        others,
        isNeeded: inputs.contains { input in
          !members.contains { $0.key == input.name }
        }, of: what)
      return conditions
    }
    for input in inputs where !members.contains(where: { $0.key == input.name }) {
      value.report(
        .missingKey, "\(what) does not say what '\(input.name)' may be",
        hint: "list its values, or write '\(input.name): \(Self.any)'")
    }
    return conditions
  }

  /// `others: any` stands for inputs that are not named, of which there is one at least.
  private func check(_ others: Value.Member, isNeeded: Bool, of what: String) {
    if others.value.node.written != Self.any {
      others.value.report(
        .wrongType, "'\(Self.others)' allows every value of every other input",
        hint: "write '\(Self.others): \(Self.any)', and name an input to say what it may be")
    } else if !isNeeded {
      others.value.findings.report(
        .unknownKey, at: others.keyLocation,
        "\(what) names every input, and '\(Self.others)' stands for none", hint: "delete it")
    }
  }

  private func values(_ member: Value.Member) -> Set<String>? {
    let known =
      vocabularies[member.key] ?? Vocabulary("value", [], isComplete: false)
    let input = inputs.first { $0.name == member.key }
    guard case .number(let scale) = input?.kind else { return member.value.names(in: known) }
    var cells: Set<String> = []
    for item in member.value.filledItems ?? [] {
      let found =
        item.node.written == DecisionInput.unknown
        ? [DecisionInput.unknown] : cellNames(item, scale)
      if !cells.isDisjoint(with: found) {
        item.report(
          .duplicateName, "\(member.value.name) names some numbers twice",
          hint: "let the intervals of one condition not overlap")
      }
      cells.formUnion(found)
    }
    return cells
  }

  private func cellNames(_ item: Value, _ scale: NumberScale) -> Set<String> {
    guard let interval = item.interval(scale.unit) else { return [] }
    if !interval.overlaps(scale.plausible) {
      item.report(
        .badRange,
        "no plausible number lies in '\(interval)'; they lie between \(scale.plausible.lowerBound) "
          + "and \(scale.plausible.upperBound) \(scale.unit.rawValue)")
    }
    return scale.names(in: interval)
  }
}
