extension HeaderConformance {
  /// Compares one structured line with what its kind asks for.
  mutating func check(_ line: StructuredLine, _ kind: HeaderLineKind, _ place: Place) {
    let name = kind.rawValue
    for key in kind.required where line[key] == nil {
      note(.headerValue, place, "'##\(name)' lacks the key '\(key)'")
    }
    if !kind.required.isEmpty, line["ID"] != nil, line.fields.first?.key.says("ID") == false {
      note(.headerValue, place, "the first key of '##\(name)' is not 'ID'")
    }
    switch kind {
    case .sample: checkSample(line, place)
    case .pedigree: checkPedigree(line, place)
    case .meta: break
    default: checkName(line, kind, place)
    }
    if kind == .information || kind == .format || kind == .alternate {
      checkValues(line, kind, place)
    }
  }

  private mutating func checkName(_ line: StructuredLine, _ kind: HeaderLineKind, _ place: Place) {
    guard let id = line["ID"] else { return }
    declare(id, kind, place)
    let isOdd = id.isEmpty || id.contains { $0 <= 32 || "<>".utf8.contains($0) }
    // A FILTER or a key is looked at where a record uses it.
    if isOdd, kind == .alternate || kind == .contig {
      note(
        .headerName, place,
        "the ID '\(id.text)' of '##\(kind.rawValue)' holds a character that is not allowed")
    }
  }

  private mutating func checkValues(
    _ line: StructuredLine, _ kind: HeaderLineKind, _ place: Place
  ) {
    let number = line["Number"].map { ($0, ValueNumber($0, version)) }
    let type = line["Type"].map { ($0, ValueType(rawValue: $0.text)) }
    if let (text, found) = number, found == nil {
      note(.headerValue, place, "Number '\(text.text)' does not exist")
    }
    if let (text, found) = type, found == nil || (kind == .format && found == .flag) {
      note(.headerValue, place, "Type '\(text.text)' does not exist in '##\(kind.rawValue)'")
    }
    if kind != .alternate, let id = line["ID"], let number = number?.1, let type = type?.1 {
      keep(Declarations.Key(number: number, type: type), of: id.text, kind, place)
    }
  }

  /// Genomes of a mixture are named, and the other way round.
  private mutating func checkSample(_ line: StructuredLine, _ place: Place) {
    if (line["Mixture"] == nil) != (line["Genomes"] == nil) {
      note(.headerValue, place, "'##SAMPLE' has only one of 'Genomes' and 'Mixture'")
    }
  }

  private mutating func checkPedigree(_ line: StructuredLine, _ place: Place) {
    if line.fields.contains(where: { !$0.isEnclosed && $0.value.holdsBlank }) {
      note(.headerName, place, "a name in '##PEDIGREE' holds a blank")
    }
  }
}
