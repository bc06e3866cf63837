import AlleleCalling
import AzadoseTestSupport
import Dosing
import Pharmacogenomics
import Rules

/// The promises about losing evidence, asked of one sheet.
struct LossCheck {
  let proof: Proof
  let folder: TemporaryFolder
  let sheet: VCFSheet
  let known: KnownBeside
  let before: Answer
  let reading: SheetReading

  /// `nil` where the whole sheet is already refused.
  init?(
    _ sheet: VCFSheet, _ proof: Proof, _ known: KnownBeside = .nothing, in folder: TemporaryFolder
  ) throws {
    guard let before = try Answer(sheet, proof, known, in: folder) else { return nil }
    self.proof = proof
    self.folder = folder
    self.sheet = sheet
    self.known = known
    self.before = before
    reading = SheetReading(sheet, proof.genes, before.assembly)
  }

  /// The genes whose records may lose something: a result that contradicts the file acts by
  /// itself as soon as the file says less, so that gene's records stay as they are.
  private var genes: [Int] {
    let contradicted = before.decision.results.filter { $0.role == .disagrees }
      .map(\.result.gene)
    return proof.definitions.indices.filter {
      !contradicted.contains(proof.definitions[$0].symbol)
    }
  }

  /// Losses of one kind, drawn.
  func losses(_ kind: LossKind, _ random: inout SeededGenerator) -> [Int: Loss] {
    var losses: [Int: Loss] = [:]
    switch kind {
    case .core, .other:
      let groups = kind == .core ? reading.core(genes) : reading.other(genes)
      for records in groups where random.chance(kind == .core ? 0.5 : 0.3) {
        for record in records {
          losses[record] = sheet.loss(record, among: Loss.evidence, &random)
        }
      }
    case .phase:
      for record in genes.flatMap({ reading.rows[$0].map(\.index) }) where random.chance(0.6) {
        losses[record] = .unphased
      }
    case .absence:
      for record in sheet.records.indices where random.chance(0.5) { losses[record] = .dropped }
    }
    return losses
  }

  /// What is wrong after losses of one kind.
  func wrong(_ kind: LossKind, _ losses: [Int: Loss]) throws -> String? {
    let poorer = sheet.losing(losses)
    guard let after = try Answer(poorer, proof, known, in: folder) else { return nil }
    let words =
      switch kind {
      case .core: after.rises(above: before) ? "the dose rises" : nil
      case .other: other(after, losses)
      case .phase: phase(after)
      case .absence: absence(after, poorer)
      }
    guard let words = try words ?? policy(after) else { return nil }
    return "\(kind): " + told(losses, after, words)
  }

  /// Promise 2, other positions: what was lost is not observed, and a higher dose says that
  /// something was not observed. Where a gene lost the reference alone, more is asked; a change that
  /// is no longer seen may take a risk with it that rested on it.
  private func other(_ after: Answer, _ losses: [Int: Loss]) -> String? {
    let isHigher = after.rises(above: before)
    var isSaid = false
    for (gene, (call, earlier)) in zip(after.calls, before.calls).enumerated() {
      let changed = zip(call.evidence.loci, earlier.evidence.loci)
        .filter { $0.observation != $1.observation }.map(\.0)
      if changed.contains(where: { $0.observation == .called }) {
        return "what was lost still counts as observed"
      }
      let showedChange = reading.rows[gene].contains { index, _ in
        losses[index] != nil && sheet.showsChange(index)
      }
      let isOfCore = changed.contains(where: \.locus.isCore)
      if !showedChange, !isOfCore, let wrong = LostReference(earlier: earlier, call: call).wrong {
        return "\(call.gene.symbol): \(wrong)"
      }
      if !isHigher || changed.isEmpty || isSame(call, earlier) { continue }
      isSaid = true
      if call.worlds.count < 2 || call.unlistedProbability.worst(known.ancestry) <= 0 {
        return "\(call.gene.symbol) stays certain"
      }
      // What was called before is still possible, as something that was not looked for.
      if let earlier = earlier.listed.first?.diplotype,
        !earlier.haplotypes.contains(where: \.isUndefined),
        !call.worlds.contains(where: { $0.diplotype == earlier })
      {
        return "\(earlier) is no longer possible"
      }
    }
    return isSaid || !isHigher ? nil : "the dose rises and nothing is said"
  }

  /// Promise 2, phase: a higher dose names the severe possibility and its probability.
  private func phase(_ after: Answer) -> String? {
    guard after.rises(above: before) else { return nil }
    let policy = proof.rules.uncertainty
    let isNamed = after.decision.doubts.contains { doubt in
      guard doubt.probability > 0, !doubt.severe.isEmpty else { return false }
      return switch doubt.consequence {
      case .note: doubt.probability < (Double(policy.noteBelow.description) ?? 0)
      case .capped: doubt.probability <= (Double(policy.severeRuleAbove.description) ?? 0)
      case .caution: doubt.probability <= (Double(policy.unobservedWithholdAbove.description) ?? 0)
      case .severeRule: true
      case .withheld, .avoid: false
      }
    }
    return isNamed ? nil : "the dose rises and no doubt says so"
  }

  /// Promise 1: a position without a record is absent, open and not assumed.
  private func absence(_ after: Answer, _ poorer: VCFSheet) -> String? {
    let left = SheetReading(poorer, proof.genes, after.assembly)
    for gene in proof.genes.indices {
      for (locus, seen) in zip(proof.genes[gene].loci, after.calls[gene].evidence.loci)
      where left.speakers(gene, locus).isEmpty {
        let isOpen = seen.isOpen && !seen.isAssumedReference
        let isAbsent = seen.observation == .absent || seen.isBlocked
        if !isOpen || !isAbsent { return "\(locus.position) is not absent" }
      }
    }
    return nil
  }

  /// Promise 5, asked where no result settles what the file leaves open.
  private func policy(_ after: Answer) throws -> String? {
    guard known.results.isEmpty else { return nil }
    return try PolicyCheck(proof: proof, ancestry: known.ancestry)
      .wrong(after.calls, after.decision)
  }

  /// Whether a gene has the same phenotypes with the same probabilities, seen and unseen.
  private func isSame(_ call: GeneCall, _ other: GeneCall) -> Bool {
    let spread = { (call: GeneCall) in
      call.worlds.reduce(into: [[String]: Double]()) {
        let key = [$1.phenotype.id] + ($1.needsUnobservedOther ? ["unseen"] : [])
        $0[key, default: 0] += $1.overall.average(known.ancestry)
      }
    }
    let (one, two) = (spread(call), spread(other))
    return Set(one.keys) == Set(two.keys) && one.allSatisfy { abs($1 - (two[$0] ?? 0)) < 1e-9 }
  }

  private func told(_ losses: [Int: Loss], _ after: Answer, _ words: String) -> String {
    let lost = losses.sorted { $0.key < $1.key }.map { index, loss in
      loss.rawValue + " " + sheet.records[index].joined(separator: " ")
    }
    return words + ": \(before.dose) becomes \(after.dose)\n" + lost.joined(separator: "\n") + "\n"
      + after.calls.map { "\($0.gene.symbol) \($0.status) \($0.diplotypes.prefix(4))" }
      .joined(separator: "\n") + "\n\(known)\n\(after.decision.doubts)\n" + sheet.text
  }
}
