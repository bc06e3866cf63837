/// The lines of a header as the file holds them.
struct HeaderText: Sendable {
  /// All lines with their ends, up to and including `#CHROM`.
  private(set) var bytes: [UInt8] = []
  /// For each line its number in the file, 1-based; empty lines are left out.
  private(set) var numbers: [Int] = []

  /// Adds a line without its end.
  mutating func add(_ line: some Sequence<UInt8>, number: Int) {
    bytes += line
    bytes.append(UInt8(ascii: "\n"))
    numbers.append(number)
  }

  /// The lines, without their ends.
  var lines: [ArraySlice<UInt8>] { bytes.split(separator: UInt8(ascii: "\n")) }
}

extension ArraySlice<UInt8> {
  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether the bytes are those of a word.
  func says(_ word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes in unsafe self.elementsEqual(bytes) }
  }

  /// Whether a space or another blank stands among the bytes.
  var holdsBlank: Bool { contains { $0 == 32 || $0 == 9 } }
}
