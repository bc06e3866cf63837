import RuleFiles
import RuleVerifier
import Rules

/// Rule files after loading and, where that succeeds, proving.
struct CheckedRules {
  let report: CheckReport
  private let loaded: RuleSet?

  init(_ files: [RuleFile]) {
    let result = RuleSetLoader.load(files)
    var diagnostics = result.diagnostics
    if let ruleSet = result.ruleSet {
      diagnostics += RuleVerifier.verify(ruleSet)
      diagnostics = diagnostics.located(in: files)
    }
    loaded = result.ruleSet
    report = CheckReport(
      diagnostics: diagnostics, fileCount: files.count,
      ruleCount: result.ruleSet?.startingDose.rules.count)
  }

  init(directory: String) {
    do {
      self.init(try RuleDirectory.read(directory))
    } catch {
      self.init(unreadable: error.diagnostic)
    }
  }

  private init(unreadable diagnostic: Diagnostic) {
    loaded = nil
    report = CheckReport(diagnostics: [diagnostic], fileCount: 0, ruleCount: nil)
  }

  func ruleSet() throws(InvalidRules) -> RuleSet {
    guard let loaded, report.errorCount == 0 else { throw InvalidRules(report: report) }
    return loaded
  }
}
