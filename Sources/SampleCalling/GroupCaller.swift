public import AlleleCalling
public import Pharmacogenomics
public import Rules

/// Calls the groups of a file of many samples, each distinct evidence of a gene once.
///
/// Most groups differ in one gene, and are alike in the others. So a call has a number, by which
/// whoever uses it knows it again.
public struct GroupCaller {
  /// What the evidence of a gene follows from.
  private struct Evidence: Hashable {
    /// The first group that is alike on the gene's contig; `nil` where no record lies on it.
    let group: UInt32?
    let carried: CarriedQuality
  }

  private let session: CallingSession
  private let firstLike: [String: [UInt32]]
  /// By contig what its records carry, by the first group that is alike there.
  private var carried: [String: [UInt32: CarriedQuality]] = [:]
  /// For each gene of the rules the numbers of its calls.
  private var numbers: [[Evidence: Result<Int, SampleCallingError>]]
  private var calls: [[AnyCall]]

  /// - Parameter variants: Read for the same rule set.
  public init(
    _ variants: GroupedVariants, absent: AbsentPolicy, ancestry: Ancestry?, rules: RuleSet
  ) throws(SampleCallingError) {
    session = try CallingSession(
      variants.variants, absent: absent, ancestry: ancestry, rules: rules)
    firstLike = variants.firstLike
    numbers = session.readers.map { _ in [:] }
    calls = session.readers.map { _ in [] }
  }

  /// The number of the call of each gene, in the order of the rules.
  public mutating func numbers(ofGroup group: Int) throws(SampleCallingError) -> [Int] {
    let carried = carried(ofGroup: group)
    var found: [Int] = []
    for place in session.readers.indices {
      let contig = session.readers[place].gene.contig.name
      let evidence = Evidence(group: firstLike[contig]?[group], carried: carried)
      let number = numbers[place][evidence] ?? call(place, group, carried)
      numbers[place][evidence] = number
      found.append(try number.get())
    }
    return found
  }

  /// The calls of these numbers.
  public func calls(_ numbers: [Int]) -> SampleCalls {
    SampleCalls(zip(calls, numbers).map { $0[$1] })
  }

  /// The evidence of one gene's call, by the gene's place in the rules.
  public func evidence(_ place: Int, number: Int) -> GeneEvidence {
    switch calls[place][number] {
    case .gene(let call): call.evidence
    case .genotypes(let call): call.evidence
    }
  }

  /// Forgets every call; numbers that were given count for nothing.
  public mutating func forget() {
    carried = [:]
    numbers = numbers.map { _ in [:] }
    calls = calls.map { _ in [] }
  }

  private mutating func call(
    _ place: Int, _ group: Int, _ carried: CarriedQuality
  ) -> Result<Int, SampleCallingError> {
    do throws(SampleCallingError) {
      calls[place].append(try session.call(place, ofSample: group, carried: carried))
      return .success(calls[place].count - 1)
    } catch {
      return .failure(error)
    }
  }

  private mutating func carried(ofGroup group: Int) -> CarriedQuality {
    var all = CarriedQuality([], ofSample: group)
    for (contig, first) in firstLike {
      let found =
        carried[contig]?[first[group]]
        ?? CarriedQuality(session.records.filter { $0.contig == contig }, ofSample: group)
      carried[contig, default: [:]][first[group]] = found
      all = all.joined(with: found)
    }
    return all
  }
}
