/// One place of a gene in one file, written as one or more rows.
struct Site: Sendable {
  /// What one ALT stands for: known variants and an edit of the file's list.
  struct Content: Hashable, Sendable {
    var mask: UInt64
    var extra: Int?

    var isReference: Bool { mask == 0 && extra == nil }
  }

  /// Known variants that belong here, all bits.
  let mask: UInt64
  /// Edits of the file's list that lie here.
  let extras: Set<Int>
  let first: Int
  let last: Int
  /// Whether it spans several defining positions, as an MNV does.
  let isJoined: Bool

  func content(_ copy: TrueCopy) -> Content {
    Content(mask: copy.mask & mask, extra: copy.extras.first(where: extras.contains))
  }
}
