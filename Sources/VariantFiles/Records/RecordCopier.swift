internal import CHTSlib
import Pharmacogenomics

/// Parses wanted records and copies them into plain values.
struct RecordCopier: ~Copyable {
  let path: String
  /// The header of the current record: that of the file, or one with fewer samples.
  private(set) var header: HeaderHandle
  private let fileHeader: HeaderHandle
  /// Offsets of the selected samples within a parsed record.
  let samples: [Int]
  let record: RecordHandle
  private let imputation: ImputationMarks
  /// The first record with a tag that the header does not declare.
  private(set) var undeclaredTag: String?
  /// `nil` where each selected sample is copied for itself.
  var groups: SampleGroups?
  /// The distinct cells of the current record, where only these were parsed.
  private(set) var narrowColumns: DistinctColumns?
  /// Headers with fewer samples, by their number.
  private var narrowHeaders: [Int: HeaderHandle] = [:]
  private let names: [String]

  /// - Parameter names: Of the samples of the header, where they are grouped.
  init(
    path: String, header: HeaderHandle, samples: [Int], groups: SampleGroups? = nil,
    names: [String] = []
  ) throws(VariantFileError) {
    self.names = names
    self.path = path
    self.header = header
    fileHeader = header
    self.samples = samples
    self.groups = groups
    undeclaredTag = nil
    imputation = ImputationMarks(header)
    record = try RecordHandle(path: path)
  }

  /// How many samples a line has that are grouped; `nil` where they are not.
  var groupedSampleCount: Int? { groups == nil || samples.isEmpty ? nil : samples.count }

  /// Takes the next record as one with a sample for each of some distinct cells.
  ///
  /// - Returns: How many samples it must have, a power of four, so that few headers are made; `nil`
  ///   where that would not pay.
  mutating func narrow(to columns: DistinctColumns) -> Int? {
    var width = 4
    while width < columns.examples.count { width *= 4 }
    guard width <= samples.count / 4 else { return nil }
    let narrow = narrowHeaders[width] ?? fileHeader.narrowed(to: names.prefix(width))
    guard let narrow else { return nil }
    narrowHeaders[width] = narrow
    header = narrow
    narrowColumns = columns
    return width
  }

  /// Takes the next record as one with the samples of the file.
  mutating func widen() {
    header = fileHeader
    narrowColumns = nil
  }

  /// Parses one line, which it overwrites. Wraps `vcf_parse`.
  mutating func parse(_ line: UnsafeMutablePointer<kstring_t>, at place: RecordPlace)
    throws(VariantFileError)
  {
    let status = unsafe vcf_parse(line, header.raw, record.raw)
    try check(status: status, at: place)
  }

  /// Checks what `vcf_parse` or `bcf_read` returned, and `bcf1_t.errcode`.
  mutating func check(status: Int32, at place: RecordPlace) throws(VariantFileError) {
    let flags = unsafe record.raw.pointee.errcode
    if flags & BCF_ERR_TAG_UNDEF != 0, undeclaredTag == nil { undeclaredTag = place.location }
    let problem: String? =
      if flags & BCF_ERR_NCOLS != 0 {
        "the number of columns differs from the header"
      } else if flags & BCF_ERR_LIMITS != 0 {
        "a number does not fit into 32 bits"
      } else if flags & BCF_ERR_CHAR != 0 {
        "a field holds a character that is not allowed there"
      } else if flags & BCF_ERR_CTG_INVALID != 0 {
        "the contig's name is not valid"
      } else if flags & BCF_ERR_TAG_INVALID != 0 {
        "the name of a FILTER, INFO or FORMAT entry is not valid"
      } else if status < 0 || flags & ~(BCF_ERR_CTG_UNDEF | BCF_ERR_TAG_UNDEF) != 0 {
        "the record cannot be parsed"
      } else {
        nil
      }
    if let problem { throw place.malformed(problem) }
  }

  /// Copies the current record. Wraps `bcf_unpack`.
  mutating func copy(contig: String, writtenContig: String, at place: RecordPlace)
    throws(VariantFileError) -> VariantRecord
  {
    // A BCF record states its number of samples itself.
    guard unsafe Int(azadose_record_sample_count(record.raw)) == header.sampleCount else {
      throw place.malformed("the number of samples differs from the header")
    }
    guard unsafe azadose_unpack_all(record.raw) == 0 else {
      throw place.malformed("the record cannot be parsed")
    }
    if let tag = InfoField.repeated(in: record, header: header) {
      throw place.repeatedInformation(tag)
    }
    guard let position = unsafe GenomicPosition(Int(record.raw.pointee.pos) + 1) else {
      throw place.positionZero()
    }
    let alleles = copyAlleles()
    // htslib writes a lone `.` for an allele of no letters.
    guard let reference = alleles.first, !reference.isEmpty, reference != "." else {
      throw place.malformed("REF is empty")
    }
    guard !alleles.dropFirst().contains(where: { $0.isEmpty || $0 == "." }) else {
      throw place.malformed("ALT lists an empty allele")
    }
    return VariantRecord(
      contig: contig, writtenContig: writtenContig, position: position,
      identifiers: copyIdentifiers(), reference: reference,
      alternates: Array(alleles.dropFirst()), filters: copyFilters(),
      end: InfoField.number("END", in: record, header: header),
      minimumDepth: InfoField.number("MIN_DP", in: record, header: header),
      symbolicLengths: InfoField.lengths("SVLEN", in: record, header: header),
      isImputed: imputation.isGuess(record, header: header),
      isMarkedTyped: imputation.isTyped(record, header: header),
      imputationAccuracy: imputation.accuracy(record, header: header),
      isMinimumDepthUnreadable: InfoField.isUnreadable("MIN_DP", in: record, header: header),
      samples: try copySamples(alleleCount: alleles.count, at: place))
  }

  func copyAlleles() -> [String] {
    let count = unsafe Int(record.raw.pointee.n_allele)
    return (0..<count).compactMap { index in
      unsafe record.raw.pointee.d.allele[index].map { unsafe String(cString: $0) }
    }
  }

  /// The corresponding field is `bcf_dec_t.id`.
  private func copyIdentifiers() -> [String] {
    guard let id = unsafe record.raw.pointee.d.id else { return [] }
    let text = unsafe String(cString: id)
    return text == "." ? [] : text.split(separator: ";").map(String.init)
  }

  private func copyFilters() -> [String] {
    let count = unsafe Int(record.raw.pointee.d.n_flt)
    return (0..<count).compactMap { index in
      unsafe header.tagName(record.raw.pointee.d.flt[index])
    }
  }
}
