import Rules

/// One decision file before its conditions are read: what kind of decision it is, and what it
/// asks.
struct DecisionFile {
  /// What the rules of a decision give, told by the key that names it.
  enum Kind: String, CaseIterable {
    /// A dose of the drug.
    case dose = "drug"
    /// A change of the dose of another decision.
    case modifier = "modifies"
    /// Sentences beside the dose of the drug.
    case advice = "advises"
    /// A word for other decisions.
    case answer = "answers"
    /// What the values of a running treatment mean.
    case followUp = "follow-up"
    /// What a guideline answers, beside the dose.
    case comparison = "compares"

    /// Hit policies that make sense for it.
    var policies: [HitPolicy] {
      switch self {
      case .advice: [.all]
      case .followUp: [.unique, .all]
      case .comparison: [.unique]
      case .dose, .modifier, .answer: [.unique, .strictest]
      }
    }

    /// Whether other decisions can use what its rules give.
    var isAnswer: Bool { self == .dose || self == .answer }

    /// The keys that this kind alone has.
    fileprivate var ownKeys: Keys {
      self == .comparison ? Keys(["title"], optional: ["profile"]) : Keys([])
    }
  }

  let kind: Kind
  let fields: Fields
  let name: String
  /// `nil` when it is missing, unknown, or makes no sense for the kind.
  let hitPolicy: HitPolicy?
  /// The words that its rules can answer, for decisions that use them; `nil` when nobody can use
  /// them, or they cannot be read.
  let answerWords: [String]?

  private static let common = ["decision", "policy", "inputs", "rules"]
  private static let optional = ["invariants", "strictest-first"]

  /// The keys of a decision; every key where the file does not say what its rules give.
  static func keys(for kind: Kind?) -> Keys {
    guard let kind else {
      return Keys(
        common,
        optional: optional + Kind.allCases.map(\.rawValue) + Kind.allCases.flatMap(\.ownKeys.all))
    }
    let own = kind.ownKeys
    return Keys(common + [kind.rawValue] + own.required, optional: optional + own.optional)
  }

  /// `nil` when the file is no mapping, or does not say what its rules give.
  init?(_ node: RuleNode, _ context: LoadContext) {
    let kinds = Kind.allCases.filter { node[$0.rawValue] != nil }
    let words = Kind.allCases.map(\.rawValue)
    guard node.entries != nil, kinds.count == 1 else {
      guard let fields = Self.keys(for: nil).open(node, of: "the decision", context.findings) else {
        return nil
      }
      context.findings.report(
        .missingKey, at: fields.location,
        "the decision says \(kinds.isEmpty ? "not" : "in more than one way") what its rules give",
        hint: "write one of: " + words.map { $0 + ":" }.joined(separator: " "))
      return nil
    }
    kind = kinds[0]
    guard let fields = Self.keys(for: kind).open(node, of: "the decision", context.findings) else {
      return nil
    }
    self.fields = fields
    name = fields.text("decision")
    answerWords =
      switch kind {
      case .dose: DoseRule.Action.allCases.map(\.rawValue)
      case .answer: fields["answers"]?.words
      case .modifier, .advice, .followUp, .comparison: nil
      }
    let written = fields["policy"]?.choice(of: HitPolicy.self)
    let policies = kind.policies
    hitPolicy = written.flatMap { policies.contains($0) ? $0 : nil }
    if let written, hitPolicy == nil {
      fields["policy"]?.report(
        .unknownName, "a decision with '\(kind.rawValue)' does not know the policy '\(written)'",
        hint: "write one of: " + policies.map(\.rawValue).joined(separator: ", "))
    }
  }

  /// Names under `inputs:`; `nil` when there is no such mapping.
  var inputNames: [String]? { fields["inputs"]?.entries?.map(\.key) }

  /// `strictest-first:`, which must name every word that the rules answer, each once.
  func strictestFirst(_ words: [String]) -> [String] {
    guard let hitPolicy else { return [] }
    guard hitPolicy == .strictest else {
      if fields["strictest-first"] != nil {
        fields.findings.report(
          .unknownKey, at: fields.place(of: "strictest-first"),
          "'strictest-first' goes with the policy 'strictest' only", hint: "delete it")
      }
      return []
    }
    guard let value = fields["strictest-first"] else {
      fields.findings.report(
        .missingKey, at: fields.location,
        "the policy 'strictest' needs the order of the answers, and there is no 'strictest-first'",
        hint: "add 'strictest-first:' with each of: " + words.joined(separator: ", "))
      return []
    }
    guard let named = value.names(in: Vocabulary("answer", words)) else { return [] }
    for word in words where !named.contains(word) {
      value.report(
        .missingKey, "'strictest-first' does not say where '\(word)' stands", hint: "add it")
    }
    let order = value.texts?.map(\.value) ?? []
    checkNoMilderFirst(order, value)
    return order
  }

  /// How much an answer allows; words of equal weight may stand in any order.
  private var weights: [String: Int] {
    switch kind {
    case .dose: ["avoid": 0, "withhold": 0, "test first": 0, "start reduced": 1, "start": 2]
    case .modifier: ["avoid": 0, "withhold": 0, "cap": 1, "multiply": 1, "keep": 2]
    case .advice, .answer, .followUp, .comparison: [:]
    }
  }

  /// An answer that allows more does not stand before one that allows less.
  private func checkNoMilderFirst(_ order: [String], _ value: Value) {
    for (first, second) in zip(order, order.dropFirst()) {
      guard let before = weights[first], let after = weights[second], before > after else {
        continue
      }
      value.report(
        .badRange, "'\(first)' stands before '\(second)', which is stricter",
        hint: "write the stricter answer first")
    }
  }
}
