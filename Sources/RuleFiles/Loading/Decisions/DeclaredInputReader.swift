import Pharmacogenomics
import Rules

/// Reads the declaration of an input.
struct DeclaredInputReader {
  let genes: GeneSections
  /// Facts of the patient, declared once for all decisions.
  let facts: [DeclaredInput]
  /// Names of all decisions.
  let decisions: Vocabulary
  /// Those whose answers others can use.
  let answering: [String]

  static let numberKeys = Keys(["number-in", "plausible"], optional: ["worse"])
  static let choiceKeys = Keys(["one-of"])
  static let flag = "yes, no or unknown"
  /// Refers to a fact of the patient, of the same name.
  static let fact = "fact"
  private static let forms = [
    "phenotype of GENE", "copies of VARIANT in GENE", fact, flag, "answer of DECISION",
    "{one-of: [WORD, …]}", "{number-in: UNIT, plausible: 0..100 UNIT}",
  ]

  /// `nil` after a finding.
  func read(_ member: Value.Member) -> DeclaredInput? {
    Self.checkName(member)
    let kind = member.value.node.entries == nil ? worded(member) : Self.structured(member)
    return kind.map { DeclaredInput(name: member.key, kind: $0, location: member.keyLocation) }
  }

  /// The kind of something that a patient brings and no file of genotypes tells: a flag, a word
  /// or a number.
  static func ownKind(_ member: Value.Member) -> DeclaredInput.Kind? {
    checkName(member)
    if member.value.node.entries != nil { return structured(member) }
    if member.value.node.written == flag { return .flag }
    member.value.report(
      .wrongType, "\(member.value.name) is no kind of fact",
      hint: "write one of: " + forms.suffix(2).joined(separator: "; ") + "; \(flag)")
    return nil
  }

  private static func checkName(_ member: Value.Member) {
    let isTaken = GivenReader.besideInputs.contains(member.key)
    guard isTaken || member.key == ConditionReader.others else { return }
    member.value.findings.report(
      .duplicateName, at: member.keyLocation,
      isTaken
        ? "'\(member.key)' is stated of every patient beside the inputs, and is no input"
        : "'\(member.key)' stands in conditions for all other inputs, and is no input",
      hint: "choose another name")
  }

  private func worded(_ member: Value.Member) -> DeclaredInput.Kind? {
    guard let text = member.value.text else { return nil }
    if text == Self.flag { return .flag }
    if text == Self.fact { return fact(member) }
    if let gene = Self.rest(of: text, after: "phenotype of ") { return phenotype(gene, member) }
    if let decision = Self.rest(of: text, after: "answer of ") { return answer(decision, member) }
    if let copies = Self.rest(of: text, after: "copies of ") { return self.copies(copies, member) }
    member.value.report(
      .wrongType, "'\(text)' is no kind of input",
      hint: "write one of: " + Self.forms.joined(separator: "; "))
    return nil
  }

  private func fact(_ member: Value.Member) -> DeclaredInput.Kind? {
    let names = facts.map(\.name)
    guard let fact = facts.first(where: { $0.name == member.key }) else {
      member.value.findings.report(
        .unknownName, at: member.keyLocation,
        "no fact of the patient is called '\(member.key)'",
        hint: NearestName.hint(for: member.key, among: names)
          ?? "declare it in the file that begins with 'patient:'")
      return nil
    }
    return fact.kind
  }

  private func answer(_ decision: String, _ member: Value.Member) -> DeclaredInput.Kind? {
    guard decisions.holds(decision, at: member.value.location, member.value.findings) else {
      return nil
    }
    guard answering.contains(decision) || !decisions.contains(decision) else {
      member.value.report(
        .unknownName, "decision '\(decision)' gives no answer that another can use",
        hint: NearestName.hint(for: decision, among: answering))
      return nil
    }
    return .answer(of: decision)
  }

  private func phenotype(_ gene: String, _ member: Value.Member) -> DeclaredInput.Kind? {
    guard genes.starAlleleGenes.holds(gene, at: member.value.location, member.value.findings) else {
      return nil
    }
    guard gene == member.key else {
      member.value.report(
        .unknownName, "input '\(member.key)' asks for the phenotype of '\(gene)'",
        hint: "name an input after its gene")
      return nil
    }
    return .phenotype(gene: gene)
  }

  /// `VARIANT in GENE`.
  private func copies(_ text: String, _ member: Value.Member) -> DeclaredInput.Kind? {
    guard let separator = text.firstRange(of: " in ") else {
      member.value.report(
        .wrongType, "'\(text)' does not say in which gene", hint: "write 'VARIANT in GENE'")
      return nil
    }
    let variant = String(text[..<separator.lowerBound])
    let gene = String(text[separator.upperBound...])
    let (place, findings) = (member.value.location, member.value.findings)
    guard genes.genotypeGenes.holds(gene, at: place, findings),
      genes.variants(of: gene).holds(variant, at: place, findings)
    else { return nil }
    return .copies(gene: gene, variant: variant)
  }

  private static func structured(_ member: Value.Member) -> DeclaredInput.Kind? {
    let isNumber = member.value.node["number-in"] != nil
    let keys = isNumber ? numberKeys : choiceKeys
    guard let fields = member.value.fields(keys, of: "input '\(member.key)'") else { return nil }
    if let words = fields["one-of"] { return choice(words) }
    guard let unit = fields["number-in"]?.choice(of: MeasureUnit.self),
      let range = fields["plausible"]?.range(inUnit: unit.rawValue)
    else { return nil }
    let worse = fields["worse"].map { $0.choice(of: DeclaredInput.Direction.self) } ?? .higher
    guard let worse else { return nil }
    return .number(unit, plausible: range, worse: worse)
  }

  /// The words of a closed list, mildest first; `unknown` is always among them.
  private static func choice(_ value: Value) -> DeclaredInput.Kind? {
    value.words.map { words in .choice(words.filter { $0 != DecisionInput.unknown }) }
  }

  private static func rest(of text: String, after prefix: String) -> String? {
    text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil
  }
}
