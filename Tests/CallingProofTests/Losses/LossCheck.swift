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
  let before: Answer
  let reading: SheetReading

  /// `nil` where the whole sheet is already refused.
  init?(_ sheet: VCFSheet, _ proof: Proof, in folder: TemporaryFolder) throws {
    guard let before = try Answer(sheet, proof, in: folder) else { return nil }
    self.proof = proof
    self.folder = folder
    self.sheet = sheet
    self.before = before
    reading = SheetReading(sheet, proof.genes, before.assembly)
  }

  /// Promise 2, core positions: less evidence never raises the dose.
  func core(_ random: inout SeededGenerator) throws -> String? {
    var losses: [Int: Loss] = [:]
    for records in reading.core where random.chance(0.5) {
      let loss = random.pick(Loss.evidence) ?? .dropped
      for record in records { losses[record] = loss }
    }
    guard let after = try Answer(sheet.losing(losses), proof, in: folder) else { return nil }
    return after.rises(above: before) ? told(losses, after, "the dose rises") : nil
  }

  /// Promise 2, other positions: a higher dose says that something was not observed.
  func other(_ random: inout SeededGenerator) throws -> String? {
    var losses: [Int: Loss] = [:]
    for records in reading.other where random.chance(0.3) {
      let loss = random.pick(Loss.evidence) ?? .dropped
      for record in records { losses[record] = loss }
    }
    guard let after = try Answer(sheet.losing(losses), proof, in: folder),
      after.rises(above: before)
    else { return nil }
    var isSaid = false
    for (call, earlier) in zip(after.calls, before.calls) {
      let changed = zip(call.evidence.loci, earlier.evidence.loci)
        .filter { $0.observation != $1.observation }.map(\.0)
      if changed.contains(where: { $0.observation == .called }) {
        return told(losses, after, "what was lost still counts as observed")
      }
      if changed.isEmpty || isSame(call, earlier) { continue }
      isSaid = true
      if call.worlds.count < 2 || call.unlistedProbability.worst(nil) <= 0 {
        return told(losses, after, "\(call.gene.symbol) stays certain")
      }
      // What was called before is still possible, as something that was not looked for.
      if let earlier = earlier.listed.first?.diplotype,
        !earlier.haplotypes.contains(where: \.isUndefined),
        !call.worlds.contains(where: { $0.diplotype == earlier })
      {
        return told(losses, after, "\(earlier) is no longer possible")
      }
    }
    return isSaid ? nil : told(losses, after, "the dose rises and nothing is said")
  }

  /// Promise 2, phase: a higher dose names the severe possibility and its probability.
  func phase(_ random: inout SeededGenerator) throws -> String? {
    var losses: [Int: Loss] = [:]
    for record in sheet.records.indices where random.chance(0.6) { losses[record] = .unphased }
    guard let after = try Answer(sheet.losing(losses), proof, in: folder),
      after.rises(above: before)
    else { return nil }
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
    return isNamed ? nil : told(losses, after, "the dose rises and no doubt says so")
  }

  /// Promise 1: a position without a record is absent, open and not assumed.
  func absence(_ random: inout SeededGenerator) throws -> String? {
    var losses: [Int: Loss] = [:]
    for record in sheet.records.indices where random.chance(0.5) { losses[record] = .dropped }
    let poorer = sheet.losing(losses)
    guard let after = try Answer(poorer, proof, in: folder) else { return nil }
    let left = SheetReading(poorer, proof.genes, after.assembly)
    for gene in proof.genes.indices {
      for (locus, seen) in zip(proof.genes[gene].loci, after.calls[gene].evidence.loci)
      where left.speakers(gene, locus).isEmpty {
        let isOpen = seen.isOpen && !seen.isAssumedReference
        let isAbsent = seen.observation == .absent || seen.isBlocked
        if !isOpen || !isAbsent { return told(losses, after, "\(locus.position) is not absent") }
      }
    }
    return nil
  }

  /// Whether a gene has the same phenotypes with the same probabilities.
  private func isSame(_ call: GeneCall, _ other: GeneCall) -> Bool {
    let spread = { (call: GeneCall) in
      call.listed.reduce(into: [String: Double]()) {
        $0[$1.phenotype.id, default: 0] += $1.listed.average(nil)
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
      .joined(separator: "\n") + "\n\(after.decision.doubts)\n" + sheet.text
  }
}
