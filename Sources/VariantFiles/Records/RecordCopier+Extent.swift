internal import CHTSlib

extension RecordCopier {
  /// POS of the current record, 1-based; 0 for a telomere. The corresponding field is `bcf1_t.pos`.
  var position: Int { unsafe Int(record.raw.pointee.pos) + 1 }

  /// The last base that the current record speaks about: `max(POS + len(REF) − 1, INFO/END)`, 1-based.
  func lastBase() -> Int {
    guard unsafe azadose_unpack_info(record.raw) == 0 else { return Int.max }
    var length = 1
    if unsafe record.raw.pointee.n_allele > 0,
      let reference = unsafe record.raw.pointee.d.allele[0]
    {
      length = unsafe max(1, String(cString: reference).utf8.count)
    }
    return max(
      position + length - 1, InfoField.number("END", in: record, header: header) ?? 0)
  }
}
