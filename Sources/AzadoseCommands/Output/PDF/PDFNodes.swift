import Foundation

/// The names that Chromium gives to the cells of a tagged PDF.
///
/// They are `node` and eight digits, counted within the browser's process, so that a busy machine
/// gives others. Each is overwritten by its place among them, wherever it is named.
enum PDFNodes {
  private static let word = Array("(node".utf8)
  private static let digits = 8

  /// The bytes with every name counted from 1, in the order in which the names first stand.
  static func numbered(in data: Data) -> Data {
    var bytes = [UInt8](data)
    var numbers: [ArraySlice<UInt8>: Int] = [:]
    let original = bytes
    var place = 0
    while let start = original[place...].firstIndex(of: word[0]) {
      place = start + 1
      let name = start + word.count
      let end = name + digits
      guard end < original.count, original[start..<name].elementsEqual(word),
        original[end] == UInt8(ascii: ")"),
        original[name..<end].allSatisfy({ (48...57).contains($0) })
      else { continue }
      let number = numbers[original[name..<end]] ?? numbers.count + 1
      numbers[original[name..<end]] = number
      let text = Array("\(number)".utf8)
      for index in name..<end {
        let offset = index - (end - text.count)
        bytes[index] = offset < 0 ? 48 : text[offset]
      }
    }
    return Data(bytes)
  }
}
