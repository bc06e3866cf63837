extension RecordConformance {
  mutating func checkIdentifiers(_ column: ArraySlice<UInt8>, _ record: Record) {
    if column.says(".") { return }
    let names = column.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    if column.holdsBlank {
      note(.identifier, record.place, "ID holds a blank")
    } else if names.contains(where: \.isEmpty) {
      note(.identifier, record.place, "ID lists an empty name")
    } else if names.count > 1, Set(names).count < names.count {
      note(.identifier, record.place, "ID '\(column.text)' lists a name twice")
    }
  }

  mutating func checkAlternates(_ record: Record) {
    for (index, alternate) in record.alternates.enumerated() {
      if alternate.first == UInt8(ascii: "<") {
        let inside = alternate.dropFirst().dropLast()
        let isClosed = alternate.last == UInt8(ascii: ">")
        if !isClosed || inside.contains(where: { "<>".utf8.contains($0) }) {
          note(.alternate, record.place, "ALT '\(alternate.text)' is no '<NAME>'")
        }
        continue
      }
      if record.alternates[..<index].contains(alternate) {
        note(.alternate, record.place, "ALT lists an allele twice")
      }
      if alternate.text.uppercased() == record.reference.text.uppercased() {
        note(.alternate, record.place, "ALT equals REF")
      }
    }
  }

  mutating func checkQuality(_ column: ArraySlice<UInt8>, _ record: Record) {
    if column.says(".") { return }
    let value = ValueType.isFloat(column) ? Double(column.text) : nil
    guard let value, value.isFinite || version.isStrict, !(value < 0) else {
      note(.quality, record.place, "QUAL is neither '.' nor a number of at least 0")
      return
    }
  }

  mutating func checkFilters(_ column: ArraySlice<UInt8>, _ record: Record) {
    if column.says("PASS") || column.says(".") { return }
    let names = column.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    let isListed = names.allSatisfy { name in
      !name.isEmpty && !name.holdsBlank && !name.says("PASS") && !name.says(".") && !name.says("0")
    }
    if !isListed || Set(names).count < names.count {
      note(.filter, record.place, "FILTER is neither 'PASS' nor '.' nor names, each once")
    }
  }
}
