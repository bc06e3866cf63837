/// The sentences that reports need whatever the rules decide.
///
/// The checks demand each of them in the sentence book.
public enum SentenceKey: String, Sendable, CaseIterable {
  case limits
  case checkWeight = "check-weight"
  case checkDose = "check-dose"
  case absentReference = "absent-reference"
  case absentReferenceGene = "absent-reference-gene"
  case imputed
  case imputedGene = "imputed-gene"
  case withheldByDoubt = "withheld-by-doubt"
  case belowBand = "below-band"
  case askForLiquid = "ask-for-liquid"
  case qualityNotStated = "quality-not-stated"
  case phaseQuestion = "phase-question"
  case phaseContradicted = "phase-contradicted"
  case phaseWithoutSet = "phase-without-set"
  case residualRisk = "residual-risk"
  case unknownGene = "unknown-gene"
  case contigMissing = "contig-missing"
  case contigEmpty = "contig-empty"
  case coreOpen = "core-open"
  case strandFlip = "strand-flip"
  case uncatalogued
  case synonymousChanges = "synonymous-changes"
  case changeSynonymous = "change-synonymous"
  case changeMissense = "change-missense"
  case changeStopGained = "change-stop-gained"
  case changeStopLost = "change-stop-lost"
  case changeStartLost = "change-start-lost"
  case changeFrameshift = "change-frameshift"
  case changeInFrameInsertion = "change-in-frame-insertion"
  case changeInFrameDeletion = "change-in-frame-deletion"
  case changeInFrameDelins = "change-in-frame-delins"
  case changeSpliceDonor = "change-splice-donor"
  case changeSpliceAcceptor = "change-splice-acceptor"
  case changeUnpredicted = "change-unpredicted"
  case changeUnreadable = "change-unreadable"
  case readTogether = "read-together"
  case askAboutAbsent = "ask-about-absent"
  case groupsAveraged = "groups-averaged"
  case groupStated = "group-stated"
  case formerly
  case doubtSeen = "doubt-seen"
  case doubtUnseen = "doubt-unseen"
  case doubtStated = "doubt-stated"
  case doubtAvoid = "doubt-avoid"
  case widerGenotype = "wider-genotype"
  case buildUnconfirmed = "build-unconfirmed"
  case notAssessed = "not-assessed"
  case steadyState = "steady-state"
  case confirmPhase = "confirm-phase"
  case confirmVariant = "confirm-variant"
  case confirmStrand = "confirm-strand"
  case confirmImputed = "confirm-imputed"
  case caution
  case earlyCounts = "early-counts"
  case heldForCounts = "held-for-counts"
  case otherGuideline = "other-guideline"
  case resultAlone = "result-alone"
  case resultAgrees = "result-agrees"
  case resultSettles = "result-settles"
  case resultDisagrees = "result-disagrees"
  case resultsTogether = "results-together"
  case resultNotCounted = "result-not-counted"
  case resultAfter = "result-after"
  case resultCoreNotCalled = "result-core-not-called"
  case resultUndocumented = "result-undocumented"
  case resultContradicted = "result-contradicted"
  case resultMisplaced = "result-misplaced"
  case resultPhase = "result-phase"
  case resultPhaseOpen = "result-phase-open"
  case resultRecommendation = "result-recommendation"
  case resultHalfKnown = "result-half-known"
  case resultCoverage = "result-coverage"
  case assumedPhenotype = "assumed-phenotype"
  case translated
  case settleResults = "settle-results"
  case nothingMeasured = "nothing-measured"
  case undefinedPair = "undefined-pair"
}

extension SentenceBook {
  /// The sentence under a fixed key.
  public func text(_ key: SentenceKey, _ values: [String: String] = [:]) -> String {
    text(key.rawValue, values)
  }
}
