import AlleleCalling
import Rules

/// What a report says of the changes of one gene that no definition lists.
struct UncataloguedText: Sendable {
  let gene: GeneDefinition
  let sentences: SentenceBook

  /// `c.719A>T, p.(Tyr240Phe)`; without a coding name the change on GRCh38.
  func name(of found: UncataloguedChange) -> String {
    guard let coding = found.prediction.codingName else { return "\(found.change) (GRCh38)" }
    // `p.?` says no more than that nobody knows.
    let protein = found.prediction.proteinName.map { $0 == "p.?" ? "" : ", \($0)" }
    return coding + (protein ?? "")
  }

  /// What it does to the protein.
  func says(of found: UncataloguedChange) -> String {
    let prediction = found.prediction
    let says = sentences.text(Self.key(of: prediction.consequence))
    if prediction.readWith.isEmpty { return says }
    let others = prediction.readWith.joined(separator: ", ")
    return says + " " + sentences.text(.readTogether, ["position": others])
  }

  /// What its haplotype counts as by the policy of the rules; `nil` where it changes nothing.
  func function(of found: UncataloguedChange) -> String? {
    switch found.prediction.consequence.effect {
    case .silent: nil
    case .altered: gene.undefinedHaplotypes?.altered
    case .truncating: gene.undefinedHaplotypes?.truncating
    }
  }

  /// How to learn what changes do; `nil` where they do nothing or the rules do not say.
  func settling(_ found: [UncataloguedChange]) -> String? {
    let doubted = found.filter { $0.prediction.consequence.effect != .silent }
    guard !doubted.isEmpty, let sentence = gene.settleFunction else { return nil }
    var names: [String] = []
    for name in doubted.map(name) where !names.contains(name) { names.append(name) }
    return sentences.text(
      sentence, ["gene": gene.symbol, "position": names.joined(separator: " and ")])
  }

  private static func key(of consequence: ProteinConsequence) -> SentenceKey {
    switch consequence {
    case .noncoding, .synonymous: .changeSynonymous
    case .missense: .changeMissense
    case .stopGained: .changeStopGained
    case .stopLost: .changeStopLost
    case .startLost: .changeStartLost
    case .frameshift: .changeFrameshift
    case .inFrameInsertion: .changeInFrameInsertion
    case .inFrameDeletion: .changeInFrameDeletion
    case .inFrameDelins: .changeInFrameDelins
    case .spliceDonor: .changeSpliceDonor
    case .spliceAcceptor: .changeSpliceAcceptor
    case .unpredicted: .changeUnpredicted
    case .unreadable: .changeUnreadable
    }
  }
}
