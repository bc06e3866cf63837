import AlleleCalling
import Pharmacogenomics
import Rules
import SampleCalling
import VariantFiles

/// The calls of every file that cases name.
struct CaseCalls: Sendable {
  /// A finding for each case that can never be run, in the order of the cases.
  let diagnostics: [Diagnostic]
  private let called: [CallKey: SampleCalls]

  /// Reads each file once for each of its samples that cases name. A case that says `todo:` may
  /// wait for its very file, and is passed over.
  init(of files: [RuleCaseFile], rules: RuleSet) {
    var caller = CaseCaller(rules: rules)
    var called: [CallKey: SampleCalls] = [:]
    var diagnostics: [Diagnostic] = []
    for file in files {
      for ruleCase in file.cases {
        guard case .want = ruleCase.aim, let genotypes = ruleCase.genotypes else { continue }
        let key = CallKey(genotypes, file.profile)
        do throws(SampleCallingError) {
          called[key] = try caller.calls(key)
        } catch {
          diagnostics.append(error.deadCase(ruleCase, genotypes))
        }
      }
    }
    self.called = called
    self.diagnostics = diagnostics
  }

  /// The calls of a file that a case names, under a profile; `nil` where it gives none.
  subscript(genotypes: CaseGenotypes, profile profile: String?) -> SampleCalls? {
    called[CallKey(genotypes, profile)]
  }
}

/// What makes two cases share their calls.
private struct CallKey: Hashable {
  let file: FileKey
  let absent: AbsentPolicy
  let ancestry: Ancestry?
  /// A profile may define the genes otherwise.
  let profile: String?

  init(_ genotypes: CaseGenotypes, _ profile: String?) {
    self.profile = profile
    file = FileKey(genotypes)
    absent = genotypes.absent
    ancestry = genotypes.ancestry
  }
}

/// What makes two cases share one pass over a file.
private struct FileKey: Hashable {
  let path: String
  let sample: String?

  init(_ genotypes: CaseGenotypes) {
    path = genotypes.file.value
    sample = genotypes.sample?.value
  }
}

/// Reads and calls, and remembers both.
private struct CaseCaller {
  let rules: RuleSet
  private var read: [FileKey: Result<ReadVariants, SampleCallingError>] = [:]
  private var called: [CallKey: Result<SampleCalls, SampleCallingError>] = [:]

  init(rules: RuleSet) { self.rules = rules }

  mutating func calls(_ key: CallKey) throws(SampleCallingError) -> SampleCalls {
    if let known = called[key] { return try known.get() }
    let variants = variants(key.file)
    let rules = key.profile.flatMap(rules.profile).map(rules.under) ?? rules
    let result = Result { () throws(SampleCallingError) in
      try CallingSession(
        variants.get(), absent: key.absent, ancestry: key.ancestry, rules: rules
      ).calls(ofSample: 0)
    }
    called[key] = result
    return try result.get()
  }

  private mutating func variants(_ key: FileKey) -> Result<ReadVariants, SampleCallingError> {
    if let known = read[key] { return known }
    let rules = rules
    let result = Result { () throws(SampleCallingError) in
      try ReadVariants(
        key.path, samples: key.sample.map(SampleSelection.named) ?? .only, rules: rules)
    }
    read[key] = result
    return result
  }
}

extension SampleCallingError {
  /// The finding that a case can never be run, at the place that is wrong.
  fileprivate func deadCase(_ ruleCase: RuleCase, _ genotypes: CaseGenotypes) -> Diagnostic {
    let file = genotypes.file.location
    let (location, problem, hint): (SourceLocation, String, String?) =
      switch self {
      case .reading(let error) where error.code == .sampleNotFound:
        (genotypes.sample?.location ?? file, error.statement, error.nextStep)
      case .reading(let error) where error.code == .severalSamples:
        (file, error.statement, "add 'sample:' and one of the names to 'given'")
      case .reading(let error): (file, error.statement, error.nextStep)
      case .calling: (file, description, nil)
      }
    return Diagnostic(
      .deadCase, at: location, "case '\(ruleCase.note)' can never be run: \(problem)", hint: hint)
  }
}
