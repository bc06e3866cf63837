import Foundation

/// Looks through JSON for an object that states one key twice: readers take either, so that what
/// the file says is open.
struct RepeatedKey {
  /// What the look through a file found.
  enum Finding: Equatable {
    case none
    /// The names on the way to the key, from the outermost, the key last.
    case repeated([String])
    /// No JSON in UTF-8.
    case unreadable
  }

  /// An object with the keys so far, or an array.
  private struct Frame {
    let isObject: Bool
    var keys: Set<String> = []
    var key: String?
  }

  private let bytes: [UInt8]
  private var index = 0
  private var open: [Frame] = []

  static func finding(in data: Data) -> Finding {
    var scan = RepeatedKey(data)
    return scan.run()
  }

  private init(_ data: Data) {
    bytes = Array(data)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  private mutating func run() -> Finding {
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "{"): open.append(Frame(isObject: true))
      case UInt8(ascii: "["): open.append(Frame(isObject: false))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast()?.isObject == (byte == UInt8(ascii: "}")) else { return .unreadable }
      case UInt8(ascii: "\""):
        guard let end = endOfString() else { return .unreadable }
        let text = (index - 1)..<end
        index = end
        guard open.last?.isObject == true, isBeforeColon() else { continue }
        guard let key = Self.text(bytes[text]) else { return .unreadable }
        let isNew = open[open.count - 1].keys.insert(key).inserted
        open[open.count - 1].key = key
        if !isNew { return .repeated(open.compactMap(\.key)) }
      case 0x20, 0x09, 0x0A, 0x0D: break
      case 0x21..<0x7F: break
      default: return .unreadable
      }
    }
    return open.isEmpty ? .none : .unreadable
  }

  /// The index behind the closing quote of the string that begins before `index`.
  private func endOfString() -> Int? {
    var place = index
    while place < bytes.endIndex {
      switch bytes[place] {
      case UInt8(ascii: "\""): return place + 1
      case UInt8(ascii: "\\"): place += 2
      default: place += 1
      }
    }
    return nil
  }

  private func isBeforeColon() -> Bool {
    bytes[index...].first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: ":")
  }

  /// The text of a string with its quotes, its escapes resolved.
  private static func text(_ quoted: ArraySlice<UInt8>) -> String? {
    try? JSONDecoder().decode(String.self, from: Data(quoted))
  }
}
