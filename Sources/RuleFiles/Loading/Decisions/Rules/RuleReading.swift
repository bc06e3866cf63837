import Rules

/// Reads the rows of one kind of decision.
protocol RuleReading {
  associatedtype Rule: DecisionRule

  var conditions: ConditionReader { get }
  var context: LoadContext { get }

  /// `nil` when the row is no mapping or does not say what it answers.
  func read(_ value: Value) -> Rule?
}

extension RuleReading {
  /// Every row of `rules:`, in the order of the file.
  func readAll(_ value: Value?) -> [Rule] {
    var rules: [Rule] = []
    for item in value?.items ?? [] {
      guard let rule = read(item) else { continue }
      if !rule.id.isEmpty, let first = rules.first(where: { $0.id == rule.id }) {
        context.findings.report(
          .duplicateName, at: item.node["id"]?.location ?? item.location,
          "rule '\(rule.id)' is already in line \(first.location.line)",
          hint: "give each rule its own id")
      }
      rules.append(rule)
    }
    return rules
  }

  /// Opens a row; messages call it by its id.
  func open(_ value: Value, _ keys: Keys) -> Fields? {
    let id = value.node["id"]?.written ?? ""
    return value.fields(keys, of: id.isEmpty ? "a rule" : "rule '\(id)'")
  }

  /// The conditions of a row.
  func when(_ fields: Fields) -> [String: Set<String>] {
    fields["when"].map { conditions.read($0, of: fields.what) } ?? [:]
  }

  /// Reports keys that another key's word demands and that are missing, or forbids and that stand.
  func check(_ keys: [BoundKey], of fields: Fields, saying word: String) {
    for bound in keys {
      check(bound.key, of: fields, saying: word, isWanted: bound.words.contains(word))
    }
  }

  private func check(_ key: String, of fields: Fields, saying word: String, isWanted: Bool) {
    if isWanted, fields[key] == nil {
      context.findings.report(
        .missingKey, at: fields.location, "\(fields.what) says '\(word)' and has no '\(key)'",
        hint: "add '\(key):'")
    }
    if !isWanted, fields[key] != nil {
      context.findings.report(
        .unknownKey, at: fields.place(of: key), "a rule that says '\(word)' has no '\(key)'",
        hint: "delete it, or choose another action")
    }
  }

  /// Keys of sentences in their written order.
  func sentenceList(_ key: String, of fields: Fields) -> [String] {
    guard fields[key]?.names(in: context.sentences) != nil,
      case .list(let nodes) = fields[key]?.node.content
    else { return [] }
    return nodes.compactMap(\.written)
  }

  /// A source, or a policy where the choice is ours; one of them must stand.
  func authority(of fields: Fields) -> (sources: [SourceReference], policy: String?) {
    let policy = fields["policy"]?.text
    if fields["source"] == nil, fields["policy"] != nil { return ([], policy) }
    return (fields.sources(context), policy)
  }
}
