import Pharmacogenomics
import Rules

/// One chromosome copy: the changes seen on it, and the places where nothing was seen.
struct ObservedCopy: Sendable, Hashable {
  var changes: Set<SequenceChange> = []
  var openCore: Set<Int> = []
  var openOther: Set<Int> = []
  /// Those of `openCore` whose changes may stand on any haplotype.
  var completed: Set<Int> = []
  /// Changes that the copy does not carry, although their places are open.
  var lacking: Set<SequenceChange> = []

  mutating func add(_ state: CopyState, at site: SiteEvidence) {
    switch state {
    case .observed(let seen): changes.formUnion(seen)
    case .lacks(let changes):
      openOther.insert(site.position)
      lacking.formUnion(changes)
    case .unanswered(let changes):
      lacking.formUnion(changes)
      open(site)
    case .open: open(site)
    }
  }

  private mutating func open(_ site: SiteEvidence) {
    guard site.isCore else {
      openOther.insert(site.position)
      return
    }
    openCore.insert(site.position)
    if site.isCompleted { completed.insert(site.position) }
  }

  /// Whether nothing was seen at a position.
  func isOpen(_ position: Int) -> Bool {
    openCore.contains(position) || openOther.contains(position)
  }

  /// Whether no two single-base changes stand at one position.
  var isPossible: Bool {
    let bases = changes.filter(\.isSubstitution).map(\.position)
    return Set(bases).count == bases.count
  }
}
