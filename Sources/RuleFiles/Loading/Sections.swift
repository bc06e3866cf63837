import Rules

/// The included files, sorted by what they are about.
struct Sections {
  private let findings: Findings
  private var nodes: [FileKind: [RuleNode]] = [:]
  /// Whether every listed file was there and could be read.
  private let isComplete: Bool

  init(_ manifest: Manifest, _ folder: RuleFolder, _ findings: Findings) {
    self.findings = findings
    var (files, isComplete) = manifest.members(of: folder, findings)
    for file in files {
      guard let node = TreeReader(file, findings).read() else {
        isComplete = false
        continue
      }
      UnfinishedTextCheck(findings: findings).run(node)
      if let kind = FileKind(node) {
        nodes[kind, default: []].append(node)
      } else {
        isComplete = false
        let kinds = FileKind.allCases.map { "'\($0.rawValue):'" }.joined(separator: ", ")
        findings.report(
          .missingKey, at: node.location, "the file does not say what it is about",
          hint: "begin it with one of \(kinds)")
      }
    }
    self.isComplete = isComplete
    guard isComplete else { return }
    for kind in FileKind.allCases where kind.isRequired && nodes[kind] == nil {
      findings.report(
        .missingKey, at: manifest.includesLocation, "no included file holds '\(kind.rawValue)'",
        hint: "include a file that begins with '\(kind.rawValue):'")
    }
  }

  /// Types every section; `nil` when one is missing.
  func ruleSet(_ manifest: Manifest, digest: String) -> RuleSet? {
    let evidence = EvidenceSection(nodes[.evidence] ?? [], isComplete: isComplete, findings)
    let book = SentencesSection(nodes[.sentences] ?? [], isComplete: isComplete, findings)
    let context = LoadContext(
      findings: findings,
      citations: Vocabulary(
        "citation", evidence?.ids.map(\.value) ?? [], isComplete: evidence?.isComplete == true
      ).recordingUses(),
      sentences: Vocabulary(
        "sentence", book?.ids.map(\.value) ?? [], isComplete: book?.isComplete == true
      ).recordingUses())
    let guideline = manifest.guideline?.source(context)
    let genes = GeneSections(nodes[.gene] ?? [], context, isComplete: isComplete)
    let quality = single(.quality).flatMap { QualitySection.read($0, genes, context) }
    let drug = single(.drug).flatMap { DrugSection.read($0, context) }
    let profileNodes = nodes[.profile] ?? []
    let patient = single(.patient).flatMap { PatientSection($0, drug, context) }
    let sections = DecisionSections(
      nodes[.decision] ?? [], profiles: profileNodes, drug, genes, patient: patient, context)
    let decisions = sections.graph(manifest, genes)
    let profiles = ProfileSections(genes: genes, sections: sections, context: context)
      .read(profileNodes, dose: decisions?.dose)
    let uncertainty = single(.uncertainty).flatMap { UncertaintySection.read($0, drug, context) }
    let schedules = single(.schedules).flatMap { SchedulesSection.read($0, drug, context) }
    let information = InformationSection(drug: drug, context: context)
      .read(nodes[.information] ?? [])
    let codes = single(.codes).flatMap {
      CodesSection(drug: drug, genes: genes, context: context).read($0)
    }
    guard let evidence, let book, let guideline, let quality, let drug, let decisions,
      let uncertainty
    else { return nil }
    ActivityInputCheck(findings: findings).run(genes.definitions, inputs: decisions.inputs)
    UnusedSourceCheck(citations: context.citations, findings: findings).run(evidence.ids)
    UnusedSentenceCheck(sentences: context.sentences, findings: findings).run(book.ids)
    return RuleSet(
      name: manifest.name, version: manifest.version, title: manifest.title, guideline: guideline,
      genes: genes.definitions, drug: drug, quality: quality, decisions: decisions,
      patientFacts: sections.patientFacts, profiles: profiles,
      requiredInvariants: manifest.invariants,
      uncertainty: uncertainty, schedules: schedules, information: information, codes: codes,
      evidence: Dictionary(evidence.citations.map { ($0.id, $0) }) { first, _ in first },
      sentences: book.book, digest: digest)
  }

  /// The one file of this kind; a second one is reported.
  private func single(_ kind: FileKind) -> RuleNode? {
    let found = nodes[kind] ?? []
    for other in found.dropFirst() {
      findings.report(
        .duplicateName, at: other.location, "a second file holds '\(kind.rawValue)'",
        hint: "the first is '\(found[0].location.file)'; put both into one")
    }
    return found.first
  }
}
