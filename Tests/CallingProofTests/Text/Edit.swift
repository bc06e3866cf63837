import Pharmacogenomics

/// A change as plain text: the old bases at a GRCh38 position become the new ones.
struct Edit: Hashable, Sendable {
  let position: Int
  let old: [UInt8]
  let new: [UInt8]

  init(_ position: Int, _ old: some Sequence<UInt8>, _ new: some Sequence<UInt8>) {
    self.position = position
    self.old = Array(old)
    self.new = Array(new)
  }

  /// What a VCF record or a gene file writes.
  init(_ position: Int, _ old: String, _ new: String) {
    self.init(position, old.uppercased().utf8, new.uppercased().utf8)
  }

  init(_ change: SequenceChange) {
    self.init(change.position, change.reference, change.alternate)
  }

  /// By position alone, as few edits share one.
  func hash(into hasher: inout Hasher) { hasher.combine(position) }

  var last: Int { position + old.count - 1 }

  /// One base for one base.
  var isBase: Bool { old.count == 1 && new.count == 1 }
}
