extension RecordConformance {
  mutating func checkInformation(_ column: ArraySlice<UInt8>, _ record: Record) {
    if column.says(".") { return }
    if !version.isStrict, column.holdsBlank {
      note(.information, record.place, "INFO holds a blank")
    }
    var keys: Set<String> = []
    for entry in column.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
      let equals = entry.firstIndex(of: UInt8(ascii: "="))
      let key = entry[..<(equals ?? entry.endIndex)].text
      guard isName(key) else {
        note(.information, record.place, "INFO is neither '.' nor entries 'KEY=VALUE' between ';'")
        continue
      }
      guard keys.insert(key).inserted else {
        note(.information, record.place, "INFO names '\(key)' twice")
        continue
      }
      checkInformation(key, equals.map { entry[($0 + 1)...] }, record)
    }
  }

  private mutating func checkInformation(
    _ key: String, _ value: ArraySlice<UInt8>?, _ record: Record
  ) {
    let declared = declarations.information[key]
    guard let value, !value.isEmpty else {
      // An entry that nobody declares may be a flag.
      let isFlag = declared.map { $0.type == .flag } ?? (value == nil)
      if !isFlag { note(.information, record.place, "INFO '\(key)' has no value") }
      return
    }
    if value.says(".") { return }
    if key == "END", let end = Int(value.text), end < record.position {
      note(.informationType, record.place, "INFO 'END' lies before POS")
    }
    let values = value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    if Declarations.notNegative.contains(key), values.contains(where: { $0.first == 45 }) {
      note(.informationType, record.place, "INFO '\(key)' is negative")
    }
    guard let declared else { return }
    if declared.type == .flag {
      if !value.says("0"), !value.says("1") {
        note(.information, record.place, "INFO '\(key)' is a flag with a value")
      }
      return
    }
    // How many genotypes a record has is known of a sample only.
    compare(
      values, of: key, in: "INFO", declared, ploidy: nil, record,
      type: .informationType, count: .informationCount)
  }

  /// Whether a key is a name. VCF 4.3 says which letters it has; before, every maker did.
  func isName(_ key: String) -> Bool {
    if key == "1000G" { return true }
    guard let first = key.utf8.first else { return false }
    let isLetter = { (byte: UInt8) in
      (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
    }
    if version.isStrict, !isLetter(first) { return false }
    return key.utf8.allSatisfy { byte in
      isLetter(byte) || (48...57).contains(byte) || byte == UInt8(ascii: ".")
        || (!version.isStrict && "-+".utf8.contains(byte))
    }
  }
}
