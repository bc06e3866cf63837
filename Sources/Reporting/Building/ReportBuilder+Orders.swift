import AlleleCalling
import Dosing
import Pharmacogenomics
import Rules

extension ReportBuilder {
  /// The rule's tests, then those that settle each doubt, each once.
  func orders() -> [String] {
    allOrders().reduce(into: []) { list, order in
      if !list.contains(order) { list.append(order) }
    }
  }

  private func allOrders() -> [String] {
    let answer = input.decision.answer
    var orders = (answer.rule.orders + answer.modifiers.flatMap(\.orders))
      .map { sentences.text($0) }
    let doubts = input.decision.doubts
    // A change that a failed record shows is confirmed whether or not it moves the dose.
    let doubted = input.calls.map { (gene: $0.gene.symbol, labels: doubtedLabels($0)) }
      .filter { !$0.labels.isEmpty }
    orders += doubted.map { gene, labels in
      sentences.text(.confirmVariant, ["gene": gene, "position": labels.joined(separator: ", ")])
    }
    let flips = input.calls.map { (gene: $0.gene.symbol, flips: $0.evidence.strandFlips) }
      .filter { !$0.flips.isEmpty }
    orders += flips.map { gene, flips in
      sentences.text(
        .confirmStrand,
        ["gene": gene, "position": flips.map(\.text).joined(separator: ", ")])
    }
    if doubted.isEmpty, flips.isEmpty, doubts.contains(where: { $0.origin == .phaseOrQuality }) {
      orders += input.calls.filter(isPhaseOpen).map { confirmPhase(of: $0.gene) }
      orders += genesOpenByResult().map(confirmPhase)
    }
    orders += input.calls.filter { !hasActivity($0.gene.symbol) }.compactMap { call in
      UncataloguedText(gene: call.gene, sentences: sentences)
        .settling(call.evidence.uncatalogued.filter { $0.failure == nil })
    }
    orders += input.calls.compactMap { call in
      guard let named = ImputedPositions(call.evidence)?.named, !named.isEmpty else { return nil }
      return sentences.text(
        .confirmImputed,
        ["gene": call.gene.symbol, "position": named.joined(separator: ", ")])
    }
    if doubts.contains(where: {
      $0.origin == .unobserved && [.withheld, .caution].contains($0.consequence)
    }) {
      orders.append(sentences.text(.widerGenotype))
    }
    orders += resultOrders()
    let absent = input.calls.filter(restsOnAbsentPositions).map(\.gene.symbol)
    if !input.decision.givesDose, !absent.isEmpty {
      orders.append(
        sentences.text(.askAboutAbsent, ["gene": absent.joined(separator: " and ")]))
    }
    return orders
  }

  /// Whether an activity that counts was stated: it measures what the changes of the gene do.
  private func hasActivity(_ gene: String) -> Bool {
    input.decision.results.contains { use in
      use.result.gene == gene && use.result.kind == .activity && use.role != .notCounted
    }
  }

  /// Whether a gene is unknown only because core positions have no record.
  private func restsOnAbsentPositions(_ call: GeneCall) -> Bool {
    let open = call.evidence.openCoreLoci
    return call.status == .unknown && !hasResult(call.gene.symbol) && call.evidence.isContigPresent
      && !open.isEmpty
      && open.allSatisfy { $0.observation == .absent }
  }

  /// Whether all core positions are known and several diplotypes remain.
  private func isPhaseOpen(_ call: GeneCall) -> Bool {
    call.status == .ambiguous && call.diplotypes.count > 1
  }

  private func confirmPhase(of gene: GeneDefinition) -> String {
    sentences.text(
      gene.confirmPhase ?? SentenceKey.confirmPhase.rawValue, ["gene": gene.symbol])
  }

  /// Variants that a record which fails a quality test shows, by its genotype or by its reads. A
  /// failed record that shows none leaves its locus open.
  private func doubtedLabels(_ call: GeneCall) -> [String] {
    let loci = call.evidence.loci.filter { seen in
      seen.observation.word == "filtered" && (seen.variantCopies > 0 || !seen.isOpen)
    }
    let flips = call.evidence.strandFlips.filter { $0.failure != nil }.map(\.variant.label)
    let labels = loci.map(\.locus.label) + flips
    return labels.enumerated().filter { !labels[..<$0.offset].contains($0.element) }.map(\.element)
      + call.evidence.uncatalogued.filter { $0.failure != nil }.map(\.change.description)
  }
}
