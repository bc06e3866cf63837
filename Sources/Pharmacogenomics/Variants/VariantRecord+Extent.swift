extension VariantRecord {
  /// First base that the record speaks about, 1-based: the first of REF, or a breakend's mate
  /// before it.
  public var firstBase: Int {
    Self.firstBase(
      contig: writtenContig, position: position.coordinate, alternates: alternates)
  }

  /// Last base that the record speaks about, 1-based.
  public var lastBase: Int {
    Self.lastBase(
      contig: writtenContig, position: position.coordinate,
      referenceLength: reference.utf8.count, end: end, alternates: alternates,
      symbolicLengths: symbolicLengths)
  }

  /// The greatest of `POS + len(REF) − 1`, `INFO/END`, for an ALT that is a symbol which reaches
  /// `POS + |SVLEN|`, and for a breakend with a mate on the same contig the mate's position.
  ///
  /// A symbol that reaches while neither `END` nor its own `SVLEN` says how far may lie over
  /// anything after it, up to `longestSymbol`.
  ///
  /// - Parameters:
  ///   - contig: As the file writes it.
  ///   - symbolicLengths: `INFO/SVLEN`, one an ALT, whatever the sign; `nil` for `.`.
  public static func lastBase(
    contig: String, position: Int, referenceLength: Int, end: Int?, alternates: [String],
    symbolicLengths: [Int?]
  ) -> Int {
    let written = max(position + max(referenceLength, 1) - 1, end ?? 0)
    let endsLater = (end ?? 0) > position && symbolicLengths.allSatisfy { $0 == nil }
    return alternates.enumerated().reduce(written) { last, numbered in
      let (index, alternate) = numbered
      if let mate = mate(of: alternate, on: contig) { return max(last, mate) }
      guard reaches(alternate) else { return last }
      let stated = symbolicLengths.indices.contains(index) ? symbolicLengths[index] ?? 0 : 0
      if stated == 0, endsLater { return last }
      let (reach, isTooFar) = position.addingReportingOverflow(
        stated == 0 ? longestSymbol : stated)
      return isTooFar ? .max : max(last, reach)
    }
  }

  /// The least of `POS` and the positions of mates on the same contig.
  ///
  /// - Parameter contig: As the file writes it.
  public static func firstBase(contig: String, position: Int, alternates: [String]) -> Int {
    alternates.reduce(position) { min($0, mate(of: $1, on: contig) ?? $0) }
  }

  /// Bases that a symbol without a readable length may reach.
  ///
  /// Longer copy-number changes of a germline are all but unknown, and looking further for them
  /// through an index would cost a cohort seconds.
  public static let longestSymbol = 5_000_000

  /// Whether an ALT such as `<DEL>`, `<DUP:TANDEM>`, `<INV>` or `<CN0>` stands for bases of the
  /// reference, so that its length is a reach; an `<INS>` has length and no reach.
  public static func reaches(_ alternate: String) -> Bool {
    ["<DEL", "<DUP", "<INV", "<CN"].contains(where: alternate.hasPrefix)
  }

  /// The position of a breakend's mate, `N[chr6:18130800[`, where it lies on this contig.
  private static func mate(of alternate: String, on contig: String) -> Int? {
    guard alternate.contains(where: { $0 == "[" || $0 == "]" }) else { return nil }
    let parts = alternate.split { $0 == "[" || $0 == "]" }
    let place = parts.first { $0.contains(":") }?.split(separator: ":") ?? []
    guard let last = place.last, place.dropLast().joined(separator: ":") == contig else {
      return nil
    }
    return Int(last)
  }
}
