/// Compares the lines of a header with the specification (VCF 4.1 to 4.4, section 1.4).
struct HeaderConformance: Sendable {
  private(set) var breaches = BreachLog()
  private(set) var declarations = Declarations()
  private(set) var version = SpecificationVersion.usual
  /// IDs by the key of their line.
  private var declared: [String: Set<String>] = [:]

  /// - Complexity: O(bytes of the header).
  init(_ header: HeaderText) {
    for (line, number) in zip(header.lines, header.numbers) where line.starts(with: [35, 35]) {
      check(line.dropFirst(2), Place(number: number))
    }
  }

  /// A line of the header, for messages.
  struct Place {
    let number: Int

    var text: String { "line \(number)" }
  }

  mutating func note(_ kind: Breach, _ place: Place, _ rule: @autoclosure () -> String) {
    breaches.note(kind, at: place.text, rule())
  }

  private mutating func check(_ line: ArraySlice<UInt8>, _ place: Place) {
    guard let equals = line.firstIndex(of: UInt8(ascii: "=")), equals > line.startIndex else {
      note(.headerLine, place, "a header line is not '##KEY=VALUE'")
      return
    }
    let key = line[..<equals]
    let value = line[(equals + 1)...]
    if value.isEmpty {
      note(.headerLine, place, "'##\(key.text)' has no value")
    } else if key.says("fileformat") {
      if let named = SpecificationVersion(value) {
        version = named
      } else {
        note(.version, place, "'\(value.text)' is no version such as 'VCFv4.2'")
      }
    } else if key.says("assembly") {
      if !Self.isAddress(value) { note(.headerValue, place, "'##assembly' is no address") }
    } else if let kind = HeaderLineKind(key) {
      guard let line = StructuredLine(value) else {
        note(.headerLine, place, "'##\(key.text)' is not '<KEY=VALUE,...>' with '\"' around texts")
        return
      }
      check(line, kind, place)
    }
  }

  /// Whether a host stands behind `://`: a name, not a number alone.
  private static func isAddress(_ value: ArraySlice<UInt8>) -> Bool {
    guard let start = value.text.firstRange(of: "://")?.upperBound else { return false }
    let host = value.text[start...].prefix { $0 != "/" }.split(separator: ":")[...].first ?? ""
    return host.contains { $0.isLetter || $0 == "." }
  }

  /// Notes an ID that stood before in a line of this kind.
  mutating func declare(_ id: ArraySlice<UInt8>, _ kind: HeaderLineKind, _ place: Place) {
    guard !declared[kind.rawValue, default: []].insert(id.text).inserted else { return }
    note(.repeatedDeclaration, place, "\(kind.rawValue) '\(id.text)' is declared twice")
  }

  /// Remembers the first declaration of a key; a reserved one has the Number and Type of the
  /// specification.
  mutating func keep(
    _ key: Declarations.Key, of id: String, _ kind: HeaderLineKind, _ place: Place
  ) {
    let isFormat = kind == .format
    let reserved =
      (isFormat ? Declarations.reservedFormat : Declarations.reservedInformation)[id]
    if isFormat {
      declarations.format[id] = declarations.format[id] ?? key
    } else {
      declarations.information[id] = declarations.information[id] ?? key
    }
    guard let reserved else { return }
    if reserved.type != key.type, version.isStrict || !isFormat || id == "GT" {
      note(
        .reservedDeclaration, place,
        "\(kind.rawValue) '\(id)' is not declared with the Type \(reserved.type.rawValue)")
    } else if version.isStrict, key.number != reserved.number, key.number != .open {
      note(
        .reservedDeclaration, place,
        "\(kind.rawValue) '\(id)' is not declared with the Number \(reserved.number)")
    }
  }
}
