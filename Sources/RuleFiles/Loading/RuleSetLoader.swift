import Rules

/// Turns the text of rule files into a checked rule set.
///
/// For example:
///
///     let loaded = RuleSetLoader.load(try RuleDirectory.read("rules"))
///     for diagnostic in loaded.diagnostics { print(diagnostic) }
public struct RuleSetLoader {
  private let findings: Findings
  private let files: [RuleFile]

  private init(_ files: [RuleFile], _ findings: Findings) {
    self.files = files
    self.findings = findings
  }

  /// Reads every file to its end and collects every finding; a file that cannot be read
  /// silences the checks that would need it.
  public static func load(_ files: [RuleFile]) -> LoadedRules {
    load(files, Findings())
  }

  /// Likewise; the findings also tell which mappings were opened.
  static func load(_ files: [RuleFile], _ findings: Findings) -> LoadedRules {
    let loader = RuleSetLoader(files, findings)
    let ruleSet = loader.ruleSet()
    let diagnostics = loader.findings.all.located(in: files)
    let isSound = !diagnostics.contains { $0.severity == .error }
    return LoadedRules(
      ruleSet: isSound ? ruleSet : nil, diagnostics: diagnostics,
      unused: isSound ? loader.findings.unused.located(in: files) : [])
  }

  private func ruleSet() -> RuleSet? {
    guard let folder = RuleFolder(files), let first = folder.file(at: RuleDirectory.manifestName)
    else {
      let place = SourceLocation(file: RuleDirectory.manifestName, line: 1, column: 1)
      findings.report(.unreadableFile, at: place, "the rule set has no '\(place.file)'")
      return nil
    }
    guard let node = TreeReader(first, findings).read(),
      let manifest = Manifest(node, findings)
    else { return nil }
    return Sections(manifest, folder, findings).ruleSet(manifest, digest: folder.digest)
  }
}
