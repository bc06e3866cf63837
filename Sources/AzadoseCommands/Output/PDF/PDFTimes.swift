import Foundation

/// What a PDF says of the moment when it was made.
///
/// ISO 32000-1, 14.3.3 (`CreationDate`, `ModDate`) and 14.4 (`ID`). Each is overwritten in place by
/// as many bytes, so that the offsets in the file's table of objects hold.
enum PDFTimes {
  /// The bytes with every date at the beginning of 2000 and every identifier zero.
  static func fixed(in data: Data) -> Data {
    var bytes = [UInt8](data)
    for key in ["/CreationDate", "/ModDate"] {
      for place in places(of: key, in: bytes) { fix(&bytes, from: place, with: fixedDate) }
    }
    // Only the trailer at the end names the file.
    if let trailer = places(of: "trailer", in: bytes).last {
      for place in places(of: "/ID", in: bytes) where place > trailer {
        fixIdentifier(&bytes, from: place)
      }
    }
    return Data(bytes)
  }

  private static let fixedDate = Array("D:20000101000000+00'00'".utf8)

  /// Where each of these words ends.
  private static func places(of word: String, in bytes: [UInt8]) -> [Int] {
    let word = Array(word.utf8)
    guard let first = word.first, bytes.count >= word.count else { return [] }
    return (0...(bytes.count - word.count)).filter { start in
      bytes[start] == first && bytes[start..<(start + word.count)].elementsEqual(word)
    }.map { $0 + word.count }
  }

  /// Overwrites the string `(…)` that begins here, as long as it is.
  private static func fix(_ bytes: inout [UInt8], from place: Int, with text: [UInt8]) {
    guard let open = bytes[place...].firstIndex(of: UInt8(ascii: "(")), open - place < 4,
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ")"))
    else { return }
    for index in (open + 1)..<close {
      let offset = index - open - 1
      bytes[index] = offset < text.count ? text[offset] : UInt8(ascii: " ")
    }
  }

  /// Overwrites the digits of `[<…> <…>]`.
  private static func fixIdentifier(_ bytes: inout [UInt8], from place: Int) {
    guard let close = bytes[place...].firstIndex(of: UInt8(ascii: "]")) else { return }
    var isInside = false
    for index in place..<close {
      switch bytes[index] {
      case UInt8(ascii: "<"): isInside = true
      case UInt8(ascii: ">"): isInside = false
      default: if isInside { bytes[index] = UInt8(ascii: "0") }
      }
    }
  }
}
