extension VariantRecord {
  /// Last base that the record speaks about, 1-based.
  public var lastBase: Int {
    Self.lastBase(
      position: position.coordinate, referenceLength: reference.utf8.count, end: end,
      alternates: alternates, symbolicLength: symbolicLength)
  }

  /// The greatest of `POS + len(REF) − 1`, `INFO/END` and, where an ALT is a symbol that
  /// reaches, `POS + |INFO/SVLEN|`.
  public static func lastBase(
    position: Int, referenceLength: Int, end: Int?, alternates: some Sequence<String>,
    symbolicLength: Int?
  ) -> Int {
    let written = max(position + max(referenceLength, 1) - 1, end ?? 0)
    guard let symbolicLength, alternates.contains(where: reaches) else { return written }
    let (reach, isTooFar) = position.addingReportingOverflow(symbolicLength)
    return isTooFar ? .max : max(written, reach)
  }

  /// Whether an ALT such as `<DEL>`, `<DUP:TANDEM>`, `<INV>` or `<CN0>` stands for bases of the
  /// reference, so that its length is a reach; an `<INS>` has length and no reach.
  public static func reaches(_ alternate: String) -> Bool {
    ["<DEL", "<DUP", "<INV", "<CN"].contains(where: alternate.hasPrefix)
  }
}
