import Rules

/// `ruleset.yaml`: what the rule set is called and which files belong to it.
struct Manifest {
  let name: String
  let version: String
  let title: String
  let guideline: Value?
  /// The list of files; `nil` when it is missing or no list.
  let includes: [Located<String>]?
  /// Where that list stands.
  let includesLocation: SourceLocation

  /// Invariants that must stand in the decision.
  let invariants: [Located<String>]

  /// Decisions that change the dose, in the order in which they are applied.
  let modifiers: [Located<String>]
  /// Where their list stands, or would.
  let modifiersLocation: SourceLocation

  static let keys = Keys(
    ["ruleset", "version", "title", "guideline", "includes"],
    optional: ["invariants", "modifiers"])

  init?(_ node: RuleNode, _ findings: Findings) {
    guard let fields = Self.keys.open(node, of: "the rule set", findings) else { return nil }
    name = fields.text("ruleset")
    version = fields.text("version")
    title = fields.text("title")
    guideline = fields["guideline"]
    includes = fields["includes"]?.texts
    invariants = fields["invariants"]?.texts ?? []
    modifiers = fields["modifiers"]?.texts ?? []
    includesLocation = fields.place(of: "includes")
    modifiersLocation = fields.place(of: fields["modifiers"] == nil ? "includes" : "modifiers")
  }

  /// The listed files, and whether all of the folder is listed and there.
  ///
  /// Reports files that are missing, listed twice, or not listed.
  func members(
    of folder: RuleFolder, _ findings: Findings
  ) -> (files: [RuleFile], isComplete: Bool) {
    guard let includes else { return ([], false) }
    var listed: Set<String> = [RuleDirectory.manifestName]
    var files: [RuleFile] = []
    for include in includes {
      let path = include.value
      if path == RuleDirectory.manifestName {
        findings.report(
          .duplicateName, at: include.location, "'\(path)' includes itself", hint: "delete the line"
        )
      } else if !listed.insert(path).inserted {
        findings.report(
          .duplicateName, at: include.location, "file '\(path)' is included twice",
          hint: "delete one of them")
      } else if let file = folder.file(at: path) {
        files.append(file)
      } else {
        let known = Vocabulary("file", folder.members.map(\.path))
        findings.report(
          .unknownName, at: include.location, "file '\(path)' does not exist",
          hint: known.hint(for: path))
      }
    }
    let forgotten = folder.members.map(\.path).filter { !listed.contains($0) }
    for path in forgotten {
      findings.report(
        .unknownName, at: includesLocation, "file '\(path)' lies in the folder and is not included",
        hint: "add it to the list, or move it out of the folder")
    }
    return (files, files.count == listed.count - 1 && forgotten.isEmpty)
  }
}
