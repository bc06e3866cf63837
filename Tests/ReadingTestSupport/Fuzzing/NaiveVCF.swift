import Pharmacogenomics

/// Reads VCF text as a schoolbook does, slowly and without htslib, to check what was read.
struct NaiveVCF {
  private let lines: [[String]]

  init(_ bytes: [UInt8]) {
    // By scalars: in a String, CR and LF are one character.
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
    lines = scalars.split(separator: "\n", omittingEmptySubsequences: true)
      .map { $0.last == "\r" ? $0.dropLast() : $0 }
      .filter { $0.first != "#" }
      .map { Self.parts(of: $0, separatedBy: ["\t"]) }
  }

  /// One line for each record that says something else than its line, or has none.
  func broken(by records: [VariantRecord], wanted: [String: Set<Int>]) -> [String] {
    var broken: [String] = []
    var rest = lines[...]
    for record in records {
      // Of rows with one place and REF, the reader may want only a later one: which it took shows
      // in what they say. Each row serves once.
      let rows = rest.indices.filter { Self.is(rest[$0], record) }
      guard
        let row = rows.first(where: { Self.differences(rest[$0], record).isEmpty }) ?? rows.first
      else {
        broken.append("no line for the record at \(record.position.coordinate)")
        continue
      }
      broken += rest[..<row].flatMap { Self.passedOver($0, wanted) }
      broken += Self.differences(rest[row], record)
      rest = rest[(row + 1)...]
    }
    return broken + rest.flatMap { Self.passedOver($0, wanted) }
  }

  private static func `is`(_ line: [String], _ record: VariantRecord) -> Bool {
    line.count == 10 && line[0] == record.writtenContig
      && Int(line[1]) == record.position.coordinate && line[3] == record.reference
  }

  private static func passedOver(_ line: [String], _ wanted: [String: Set<Int>]) -> [String] {
    guard line.count > 1, let position = Int(line[1]), wanted[line[0]]?.contains(position) == true
    else { return [] }
    return ["the record at \(position) is passed over"]
  }

  private static func differences(_ line: [String], _ record: VariantRecord) -> [String] {
    let place = "\(record.position.coordinate)"
    var broken: [String] = []
    let alternates = line[4] == "." ? [] : Self.parts(of: line[4], separatedBy: [","])
    if alternates != record.alternates { broken.append("other ALT at \(place)") }
    let keys = Self.parts(of: line[8], separatedBy: [":"])
    let values = Self.parts(of: line[9], separatedBy: [":"])
    guard let offset = keys.firstIndex(of: "GT"), offset < values.count else {
      return broken + ["a genotype without GT at \(place)"]
    }
    // VCF 4.4 allows a phase mark before the first allele.
    let marked = values[offset].first == "|" || values[offset].first == "/"
    let genotype = marked ? String(values[offset].dropFirst()) : values[offset]
    let alleles = Self.parts(of: genotype, separatedBy: ["/", "|"])
    let numbers = alleles.map { $0 == "." ? Int?.none : Int($0) ?? -1 }
    if numbers != record.samples.first?.genotype?.alleles {
      broken.append(
        "GT '\(values[offset])' is read as \(record.samples.first?.genotype?.description ?? "none") at \(place)"
      )
    }
    return broken
  }

  /// By scalars: a combining mark would hide a separator between characters.
  private static func parts(
    of text: some StringProtocol, separatedBy separators: Set<Unicode.Scalar>
  ) -> [String] {
    parts(of: Substring(text).unicodeScalars, separatedBy: separators)
  }

  private static func parts(
    of scalars: Substring.UnicodeScalarView, separatedBy separators: Set<Unicode.Scalar>
  ) -> [String] {
    scalars.split(omittingEmptySubsequences: false, whereSeparator: separators.contains)
      .map { String($0) }
  }
}
