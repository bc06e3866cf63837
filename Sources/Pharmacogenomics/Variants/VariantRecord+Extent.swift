extension VariantRecord {
  /// Last base that the record speaks about, 1-based.
  public var lastBase: Int {
    Self.lastBase(
      position: position.coordinate, referenceLength: reference.utf8.count, end: end,
      alternates: alternates, symbolicLength: symbolicLength)
  }

  /// The greatest of `POS + len(REF) − 1`, `INFO/END` and, where an ALT is a symbol that
  /// reaches, `POS + |INFO/SVLEN|`.
  ///
  /// A symbol that reaches while neither `END` nor `SVLEN` says how far may lie over anything
  /// after it, up to `longestSymbol`.
  public static func lastBase(
    position: Int, referenceLength: Int, end: Int?, alternates: some Sequence<String>,
    symbolicLength: Int?
  ) -> Int {
    let end = end ?? 0
    let written = max(position + max(referenceLength, 1) - 1, end)
    guard alternates.contains(where: reaches) else { return written }
    let stated = symbolicLength ?? 0
    let isUnstated = stated == 0 && end <= position
    let (reach, isTooFar) = position.addingReportingOverflow(isUnstated ? longestSymbol : stated)
    return isTooFar ? .max : max(written, reach)
  }

  /// Bases that a symbol without a readable length may reach.
  ///
  /// Longer copy-number changes of a germline are all but unknown, and looking further back for
  /// them would cost a cohort seconds.
  public static let longestSymbol = 5_000_000

  /// Whether an ALT such as `<DEL>`, `<DUP:TANDEM>`, `<INV>` or `<CN0>` stands for bases of the
  /// reference, so that its length is a reach; an `<INS>` has length and no reach.
  public static func reaches(_ alternate: String) -> Bool {
    ["<DEL", "<DUP", "<INV", "<CN"].contains(where: alternate.hasPrefix)
  }
}
