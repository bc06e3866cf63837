import Pharmacogenomics

/// The interpreted records of a gene with the fields of one sample.
struct SampleRecords {
  let records: [(InterpretedRecord, SampleFields)]
  let check: QualityCheck
  /// Indexes of records that say nothing of the loci.
  let setAside: Set<Int>

  init(
    _ records: [(InterpretedRecord, SampleFields)], check: QualityCheck, setAside: Set<Int> = []
  ) {
    self.records = records
    self.check = check
    self.setAside = setAside
  }
}
