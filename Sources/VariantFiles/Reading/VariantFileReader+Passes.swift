public import Pharmacogenomics

extension VariantFileReader {
  /// Hands every record that overlaps a wanted region to `body`, once each, in file order.
  ///
  /// With an index beside the file only the regions are read; without one, every line is looked at
  /// and only wanted ones are parsed. Throws for anything broken that it meets: no partial result
  /// stands. Wraps `vcf_parse` and `bcf_read`.
  ///
  /// - Complexity: O(size of the file) without an index; memory does not grow with the records.
  public consuming func read(
    _ wanted: [WantedContig], samples: SampleSelection, progress: RecordProgress? = nil,
    body: (VariantRecord) throws(VariantFileError) -> Void
  ) throws(VariantFileError) -> PassSummary {
    try pass(wanted, samples: samples, areGrouped: false, progress: progress, body: body).summary
  }

  /// Collects the records as `select` does, with one sample for all that are alike.
  ///
  /// Samples are alike where every field that is read has the same bytes in every wanted record.
  /// - Complexity: Time grows with samples times records, memory with the samples and with the
  ///   groups times records.
  public consuming func group(
    _ wanted: [WantedContig], progress: RecordProgress? = nil
  ) throws(VariantFileError) -> GroupedSelection {
    let header = header
    var records: [VariantRecord] = []
    let (summary, found) = try pass(wanted, samples: .all, areGrouped: true, progress: progress) {
      (record) throws(VariantFileError) in
      records.append(record)
    }
    let groups = (found ?? SampleGroups(sampleCount: summary.samples.count)).joined(to: records)
    return GroupedSelection(
      samples: summary.samples, groupOfSample: groups.groupOfSample,
      selection: VariantSelection(
        header: header, samples: groups.representatives.map { summary.samples[$0] },
        records: groups.records, contigsPresent: summary.contigsPresent,
        contigsWithRecords: summary.contigsWithRecords, warnings: summary.warnings),
      firstLike: groups.firstLike)
  }

  private consuming func pass(
    _ wanted: [WantedContig], samples: SampleSelection, areGrouped: Bool,
    progress: RecordProgress?, body: (VariantRecord) throws(VariantFileError) -> Void
  ) throws(VariantFileError) -> (summary: PassSummary, groups: SampleGroups?) {
    let choice = try SampleChoice(samples, header: header, path: path)
    try file.checkEndMarker(path)
    let parsed = areGrouped ? choice : choice.narrowed(headerHandle, form: file.form)
    let groups = areGrouped ? SampleGroups(sampleCount: choice.names.count) : nil
    var state = PassState(
      path: path, wanted: WantedTable(wanted), values: values,
      copier: try RecordCopier(
        path: path, header: headerHandle, samples: parsed.offsets, groups: groups,
        names: choice.names),
      progress: progress, conformance: RecordConformance(conformance, samples: choice.offsets))
    var recordCount = 0
    let counted: RecordBody = { (record) throws(VariantFileError) in
      recordCount += 1
      try body(record)
    }
    var warnings: [String] = []
    if let status, let index = indexBeside(status) {
      if let warning = index.warning(for: path) { warnings.append(warning) }
      try readIndexed(index, size: status.size, &state, body: counted)
    } else {
      try scan(&state, body: counted)
    }
    if recordCount == 0, !values.declaresGenotypes { throw .noGenotypes(path) }
    if let place = state.copier.undeclaredTag {
      warnings.append(
        "\(path): \(place): the header does not declare every FILTER, INFO or FORMAT entry; "
          + "such entries are read as written")
    }
    for name in header.contigs.map(\.name) {
      guard let meant = state.wanted.spelling(meantBy: name) else { continue }
      warnings.append(
        "\(path): the contig '\(name)' is passed over, because its name is not '\(meant)'; rename it "
          + "if it is that chromosome")
    }
    warnings += conformance.breaches.warnings(for: path)
    warnings += state.conformance.breaches.warnings(for: path)
    let listed = state.wanted.canonicalNames(among: header.contigs.map(\.name))
    let summary = PassSummary(
      samples: choice.names, contigsPresent: listed.union(state.contigsWithRecords),
      contigsWithRecords: state.contigsWithRecords, warnings: warnings)
    return (summary, state.copier.groups)
  }

  /// Collects every record that overlaps a wanted region, with what the header says.
  ///
  /// The same pass as `read(_:samples:body:)`, for one patient's file.
  public consuming func select(
    _ wanted: [WantedContig], samples: SampleSelection, progress: RecordProgress? = nil
  ) throws(VariantFileError) -> VariantSelection {
    let header = header
    var records: [VariantRecord] = []
    let summary = try read(wanted, samples: samples, progress: progress) {
      (record) throws(VariantFileError) in
      records.append(record)
    }
    return VariantSelection(
      header: header, samples: summary.samples, records: records,
      contigsPresent: summary.contigsPresent, contigsWithRecords: summary.contigsWithRecords,
      warnings: summary.warnings)
  }

  /// An index can only lead into a bgzip file on disk.
  private borrowing func indexBeside(_ status: FileStatus) -> IndexFile? {
    guard status.isRegular, file.packing == .bgzip else { return nil }
    return .beside(path, form: file.form, file: status)
  }

  private borrowing func scan(_ state: inout PassState, body: RecordBody) throws(VariantFileError) {
    // A second thread for the decompression pays where much is done with each block. To look at the
    // lines of one sample takes less time than to hand the blocks over.
    if file.form == .binary || header.samples.count > 1 { file.useThreads(1) }
    switch file.form {
    case .text:
      var pass = TextPass()
      try pass.scan(file, &state, body: body)
    case .binary:
      var pass = BinaryPass()
      try pass.scan(file, &state, body: body)
    }
  }

  private borrowing func readIndexed(
    _ index: IndexFile, size: Int64, _ state: inout PassState, body: RecordBody
  ) throws(VariantFileError) {
    var targets: [IndexTarget] = []
    let (wanted, form, header) = (state.wanted, file.form, headerHandle)
    let content = IndexReader.read(path: index.path, form: form) { names in
      targets = IndexTarget.all(wanted, names: names, form: form, header: header)
      return Set(targets.map { Int($0.number) })
    }
    guard let content else { throw .unreadableIndex(path, index: index) }
    try IndexCheck(path: path, index: index, declared: state.declared)
      .check(content, file: file, size: size)
    targets.removeAll { target in
      !content.hasRecords(
        contig: target.number, near: state.wanted.entries[target.entry].windows)
    }
    var text = TextPass()
    var binary = BinaryPass()
    for target in targets {
      state.contigsWithRecords.insert(state.wanted.entries[target.entry].name)
      switch file.form {
      case .text:
        try text.read(
          target, index: content, indexFile: index, file: file, &state, body: body)
      case .binary:
        try binary.read(
          target, index: content, indexFile: index, file: file, &state, body: body)
      }
    }
  }
}
