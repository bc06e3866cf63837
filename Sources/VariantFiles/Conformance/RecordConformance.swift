import Pharmacogenomics

/// Compares the text of the wanted records with the specification (VCF 4.1 to 4.4, section 1.6).
///
/// Only what a pass looks at is compared: the lines of wanted windows, and of other lines their
/// order. Records of a BCF have no text.
struct RecordConformance: Sendable {
  let version: SpecificationVersion
  let declarations: Declarations
  /// Where the selected samples stand among the samples of a line.
  private let samples: [Int]
  private(set) var breaches = BreachLog()
  /// CHROM, POS, REF and ALT of the record before.
  private var previous: [ArraySlice<UInt8>] = []
  /// Contigs that were entered.
  private var entered: Set<String> = []
  private var lastEntered = ""

  init(_ header: HeaderConformance, samples: [Int]) {
    version = header.version
    declarations = header.declarations
    self.samples = samples
  }

  /// One wanted record, for messages; the text is made only when it is needed.
  struct Record {
    let place: RecordPlace
    let position: Int
    let reference: ArraySlice<UInt8>
    let alternates: [ArraySlice<UInt8>]
  }

  mutating func note(_ kind: Breach, _ place: RecordPlace, _ rule: @autoclosure () -> String) {
    breaches.note(kind, at: Self.text(place), rule())
  }

  /// Notes values that are not of the declared Type, and another number of them than is declared.
  ///
  /// - Parameters:
  ///   - column: `INFO` or `FORMAT`.
  ///   - ploidy: `nil` where it is not known, as in INFO.
  mutating func compare(
    _ values: [ArraySlice<UInt8>], of key: String, in column: StaticString,
    _ declared: Declarations.Key, ploidy: Int?, _ record: Record, type: Breach, count: Breach
  ) {
    if !values.allSatisfy(declared.type.allows) {
      note(
        type, record.place,
        "\(column) '\(key)' is not of the declared Type \(declared.type.rawValue)")
    }
    if !declared.number.allows(values.count, alternates: record.alternates.count, ploidy: ploidy) {
      note(
        count, record.place,
        "\(column) '\(key)' has another number of values than the declared Number \(declared.number)"
      )
    }
  }

  private static func text(_ place: RecordPlace) -> String {
    place.location ?? place.line.map { "line \($0)" } ?? "a record"
  }

  /// Notes a contig to which the lines come back. `<1>` is looked at as `1`.
  mutating func enter(_ contig: String, at place: RecordPlace) {
    let name = contig.hasPrefix("<") ? String(contig.dropFirst().dropLast()) : contig
    defer { lastEntered = name }
    guard name != lastEntered, !entered.insert(name).inserted else { return }
    note(.order, place, "the records of contig '\(name)' do not stand together")
  }

  /// Compares one line, as the file holds it.
  ///
  /// - Parameter areAllSelected: Whether every cell of the line counts, whatever was selected.
  /// - Complexity: O(bytes of the line).
  mutating func check(
    _ line: [UInt8], areAllSelected: Bool = false, at place: RecordPlace
  ) {
    let columns = line.split(
      separator: UInt8(ascii: "\t"), maxSplits: 9, omittingEmptySubsequences: false)
    guard columns.count >= 8, let position = place.position else { return }
    let site = [columns[0], columns[1], columns[3], columns[4]]
    if site == previous, !columns[4].contains(UInt8(ascii: "<")) {
      note(.repeatedRecord, place, "a record stands twice")
    }
    previous = site
    if String(validating: line[..<columns[7].endIndex], as: UTF8.self) == nil {
      note(.encoding, place, "the text is not UTF-8")
    }
    let record = Record(
      place: place, position: position, reference: columns[3],
      alternates: columns[4].says(".")
        ? [] : columns[4].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false))
    checkIdentifiers(columns[2], record)
    checkAlternates(record)
    checkQuality(columns[5], record)
    checkFilters(columns[6], record)
    checkInformation(columns[7], record)
    guard columns.count > 9 else { return }
    let cells =
      areAllSelected
      ? columns[9].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      : chosen(columns[9])
    checkSamples(format: columns[8], cells, record)
  }

  /// The cells of the selected samples.
  private func chosen(_ cells: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let tab = UInt8(ascii: "\t")
    guard samples.count == 1, let wanted = samples.first else {
      let all = cells.split(separator: tab, omittingEmptySubsequences: false)
      return samples.compactMap { all.indices.contains($0) ? all[$0] : nil }
    }
    var rest = cells
    for _ in 0..<wanted {
      guard let end = rest.firstIndex(of: tab) else { return [] }
      rest = rest[(end + 1)...]
    }
    return [rest[..<(rest.firstIndex(of: tab) ?? rest.endIndex)]]
  }
}
