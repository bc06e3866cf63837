import Pharmacogenomics
import Rules

/// A record in GRCh38 coordinates, each ALT as normal changes.
struct InterpretedRecord: Sendable {
  /// What one ALT states.
  enum Alternate: Sendable, Hashable {
    case changes([SequenceChange])
    /// `<NON_REF>` or `<*>`: "anything else", which a called genotype never points to.
    case anythingElse
    /// `*`, another symbolic allele or letters that are no bases.
    case unreadable(String)
  }

  let record: VariantRecord
  /// First base of REF, 1-based, GRCh38.
  let first: Int
  /// First and last base that the record speaks about, 1-based, GRCh38.
  let span: ClosedRange<Int>
  let alternates: [Alternate]
  /// Every change that the record names.
  let listedChanges: Set<SequenceChange>

  init(_ record: VariantRecord, shift: Int, normalizer: ChangeNormalizer) {
    self.record = record
    let first = record.position.coordinate - shift
    self.first = first
    span = min(first, record.firstBase - shift)...max(first, record.lastBase - shift)
    alternates = record.alternates.map { alt in
      if alt == "<NON_REF>" || alt == "<*>" { return .anythingElse }
      guard NucleotideCode.isPlain(alt), NucleotideCode.isPlain(record.reference) else {
        return .unreadable(alt)
      }
      return .changes(normalizer.changes(at: first, ref: record.reference, alt: alt))
    }
    listedChanges = Self.listed(alternates)
  }

  /// The same record with other ALTs.
  init(_ other: InterpretedRecord, alternates: [Alternate]) {
    record = other.record
    first = other.first
    span = other.span
    self.alternates = alternates
    listedChanges = Self.listed(alternates)
  }

  private static func listed(_ alternates: [Alternate]) -> Set<SequenceChange> {
    alternates.reduce(into: []) { listed, alternate in
      if case .changes(let changes) = alternate { listed.formUnion(changes) }
    }
  }

  /// `chr6:18130687`, as the file writes it.
  var place: String { "\(record.writtenContig):\(record.position)" }

  /// `chr6:18130687 T>C,G`.
  var text: String {
    let alternates = record.alternates.isEmpty ? ["."] : record.alternates
    return "\(place) \(record.reference)>" + alternates.joined(separator: ",")
  }

  /// Whether the record names no ALT: a reference call or a reference block.
  var isReferenceOnly: Bool { alternates.allSatisfy { $0 == .anythingElse } }

  /// Whether a `0` of it denies every change of a locus: it is a reference call, or it has an ALT
  /// for all others and spans the bases in question.
  func deniesEverything(at locus: VariantLocus) -> Bool {
    if isReferenceOnly { return true }
    let bases = locus.questionedBases
    return alternates.contains(.anythingElse) && span.lowerBound <= bases.lowerBound
      && span.upperBound >= bases.upperBound
  }

  /// Whether the record states what stands at a locus: it lists a change there, or it is a
  /// reference call or block that touches the bases in question. What it states in one sample may
  /// be less, see `isSilent(of:in:_:)`.
  ///
  /// A record that merely spans the locus or is anchored on it, such as the `0/0` of a longer
  /// deletion, does not.
  func speaks(of locus: VariantLocus) -> Bool {
    if isReferenceOnly { return span.overlaps(locus.questionedBases) }
    return listedChanges.contains(where: locus.asksAbout)
  }

  /// Whether a symbolic or unreadable ALT of the record reaches over a locus of which the
  /// record does not itself speak.
  func spansUnreadably(_ locus: VariantLocus) -> Bool {
    span.overlaps(locus.questionedBases) && !speaks(of: locus)
      && alternates.contains { if case .unreadable = $0 { true } else { false } }
  }

  /// Whether it begins at the bases in question, or at the base before them.
  func isAnchored(at locus: VariantLocus) -> Bool {
    let bases = locus.questionedBases
    return (bases.lowerBound - 1...bases.upperBound).contains(first)
  }

  /// Whether an ALT takes away the base of a locus.
  func deletes(_ locus: VariantLocus) -> Bool {
    listedChanges.contains { $0.deletes(locus.position) }
  }

  /// What one allele index of `GT` carries.
  func alternate(_ index: Int) -> Alternate {
    alternates.indices.contains(index - 1) ? alternates[index - 1] : .unreadable("\(index)")
  }
}

extension SequenceChange {
  /// Whether both sides are bases, not a symbol, a breakend or an ambiguity code.
  var hasReadableBases: Bool {
    NucleotideCode.isPlain(reference) && NucleotideCode.isPlain(alternate)
  }

  /// Whether the change takes away a base of the reference.
  func deletes(_ position: Int) -> Bool {
    guard hasReadableBases, reference.utf8.count > alternate.utf8.count else { return false }
    let isAnchored = reference.utf8.first == alternate.utf8.first
    return (self.position + (isAnchored ? 1 : 0)...lastBase).contains(position)
  }

  /// One base for one base.
  var isSubstitution: Bool { reference.utf8.count == 1 && alternate.utf8.count == 1 }
}
