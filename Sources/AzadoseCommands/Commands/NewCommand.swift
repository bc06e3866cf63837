import ArgumentParser
import Rules

/// `azadose rules new`: the beginnings of rule files.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write the beginning of a rule file, to be filled in.",
    subcommands: [NewDecisionCommand.self])
}

/// `azadose rules new decision`: a decision and its cases.
struct NewDecisionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision",
    abstract: "Write the beginning of a decision and of its cases beside the other decisions.",
    discussion: """
      Nothing is overwritten. The files are sound as they are: add the printed lines to \
      ruleset.yaml, and 'rules check' and 'rules test' pass. What is to be filled in says TODO.

      Without a folder: the working folder if it holds a ruleset.yaml, else ./rules.

      Example:
        azadose rules new decision kidney-function --kind answer
      """)

  @Argument(help: "Name of the decision: small letters, digits and hyphens, as in kidney-function.")
  var name: String

  @Argument(help: "Folder that holds ruleset.yaml.")
  var folder: String?

  @Option(
    help: """
      What its rules give: advice for the report; an answer for other decisions; a modifier of the \
      dose.
      """)
  var kind: DecisionSkeleton.Kind = .advice

  func validate() throws {
    guard name.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z0-9]+)*/) != nil else {
      throw ValidationError(
        "'\(name)' is no name of a decision; write small letters, digits and single hyphens, as in "
          + "kidney-function")
    }
  }

  func run() throws {
    guard let root = RuleSource.folder(folder) else {
      throw ValidationError("no folder of rules is here; name the folder that holds ruleset.yaml")
    }
    let rules = try RuleSource.inFolder(root, otherwise: "nothing is written")
    if rules.decisions.names.contains(name) {
      throw ValidationError("the rules have a decision '\(name)' already; choose another name")
    }
    let skeleton = DecisionSkeleton(kind, named: name, in: rules)
    let folder = SkeletonFolder(of: rules, at: root)
    let files = [
      (name: "\(name).yaml", text: skeleton.decision),
      (name: "\(name).cases.yaml", text: skeleton.cases),
    ]
    try folder.write(files)
    var lines = files.map { "wrote \(folder.shownPath(of: $0.name))" }
    lines += ["", "Add to 'includes:' in ruleset.yaml:", "  - \(folder.path(of: "\(name).yaml"))"]
    if kind == .modifier {
      let modifiers = (rules.decisions.modifiers.map(\.name) + [name]).joined(separator: ", ")
      lines += ["", "Put in the place of 'modifiers:', in the order of application:"]
      lines += ["modifiers: [\(modifiers)]"]
    }
    if kind == .answer {
      lines += ["", "Ask for its word in another decision:", "  \(name): answer of \(name)"]
    }
    lines += ["", "Then fill in what says TODO, and run 'azadose rules check' and 'rules test'."]
    try Output.write(lines.map { $0 + "\n" }.joined())
  }
}

extension DecisionSkeleton.Kind: ExpressibleByArgument {}
