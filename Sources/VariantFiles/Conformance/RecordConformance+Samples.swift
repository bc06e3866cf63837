extension RecordConformance {
  /// Compares FORMAT and the cells of the selected samples; no message holds what a cell says.
  mutating func checkSamples(
    format: ArraySlice<UInt8>, _ cells: [ArraySlice<UInt8>], _ record: Record
  ) {
    let colon = UInt8(ascii: ":")
    let keys = format.split(separator: colon, omittingEmptySubsequences: false).map(\.text)
    if let odd = keys.first(where: { !isName($0) }) {
      note(.format, record.place, "FORMAT lists '\(odd)', which is no name of a key")
    }
    if Set(keys).count < keys.count {
      note(.format, record.place, "FORMAT names a key twice")
    }
    let place = keys.firstIndex(of: "GT")
    if let place, place > 0 { note(.format, record.place, "GT is not the first key of FORMAT") }
    let declared = keys.map { $0 == "GT" ? nil : declarations.format[$0] }
    for cell in cells {
      let values = cell.split(separator: colon, omittingEmptySubsequences: false)
      let numbers = place.flatMap { values.indices.contains($0) ? Self.alleles(values[$0]) : nil }
      if numbers?.contains(where: { $0.count > 1 && $0.first == 48 }) ?? false {
        note(.genotype, record.place, "a number in GT begins with a zero")
      }
      for index in keys.indices {
        guard values.indices.contains(index), let key = declared[index] else { continue }
        check(values[index], of: keys[index], key, ploidy: numbers?.count, record)
      }
    }
  }

  /// The alleles of a GT; `nil` for a lone dot, which says nothing of how many there are.
  private static func alleles(_ genotype: ArraySlice<UInt8>) -> [ArraySlice<UInt8>]? {
    genotype.says(".") ? nil : genotype.split { "/|".utf8.contains($0) }
  }

  private mutating func check(
    _ value: ArraySlice<UInt8>, of key: String, _ declared: Declarations.Key, ploidy: Int?,
    _ record: Record
  ) {
    if value.says(".") { return }
    let values = value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    compare(
      values, of: key, in: "FORMAT", declared, ploidy: ploidy, record,
      type: .formatType, count: .formatCount)
  }
}
