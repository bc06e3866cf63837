import Rules

extension EnvelopePolicy {
  /// What the policy makes of all worlds together.
  struct Resolution: Sendable {
    let doubts: [Doubt]
    /// The reading of the evidence that led here.
    var reading: TracedReading
    /// Readings whose answers this one took the place of.
    var others: [TracedReading] = []

    /// The world whose answer holds.
    var acting: JointWorld { reading.acting }
    /// A band that replaces the rule's own, when doubt caps the dose.
    var cappedBand: DoseBand? { reading.cappedBand }
    /// Whether doubt takes the dose away.
    var isWithheld: Bool { isWithheldBeside || reading.isWithheld }
    /// Whether another reading makes this answer one of doubt.
    private var isWithheldBeside = false

    init(doubts: [Doubt], reading: TracedReading) {
      self.doubts = doubts
      self.reading = reading
    }

    /// The band that the answer allows, `nil` without a dose.
    private var band: DoseBand? { isWithheld ? nil : cappedBand ?? acting.answer.dose }

    var givesDose: Bool { band != nil }

    /// Whether this answer allows less than another, which gives a dose.
    func isLower(than other: Resolution) -> Bool {
      guard let band, let bound = other.band else { return !givesDose }
      return (band.upper, band.start) < (bound.upper, bound.start)
    }

    /// Whether this answer allows less than another; avoid, which no test lifts, is the lowest.
    func isStricter(than other: Resolution) -> Bool {
      if givesDose { return other.givesDose && isLower(than: other) }
      return other.givesDose || (isAvoided && !other.isAvoided)
    }

    private var isAvoided: Bool { !isWithheld && acting.answer.action == .avoid }

    /// This answer as the outcome of doubt: what it forbids is withheld until a test settles it.
    func doubted(with others: [Doubt]) -> Resolution {
      var doubted = Resolution(
        doubts: doubts
          + others.filter { other in !doubts.contains { $0.origin == other.origin } },
        reading: reading)
      doubted.others = self.others
      doubted.isWithheldBeside = isWithheld || !givesDose
      return doubted
    }

    /// This answer, with what another reading came to.
    func beside(_ other: Resolution) -> Resolution {
      var joined = self
      joined.others += [other.reading] + other.others
      return joined
    }

    /// This answer as one of a reading that takes more for true.
    func reading(_ kind: TracedReading.Kind) -> Resolution {
      var renamed = self
      if renamed.reading.kind == .evidence { renamed.reading.kind = kind }
      for index in renamed.others.indices where renamed.others[index].kind == .evidence {
        renamed.others[index].kind = kind
      }
      return renamed
    }
  }
}
