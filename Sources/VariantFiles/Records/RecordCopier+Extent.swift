internal import CHTSlib
import Pharmacogenomics

extension RecordCopier {
  /// POS of the current record, 1-based; 0 for a telomere. The corresponding field is `bcf1_t.pos`.
  var position: Int { unsafe Int(record.raw.pointee.pos) + 1 }

  /// The last base that the current record speaks about, 1-based, as
  /// `VariantRecord.lastBase(contig:position:referenceLength:end:alternates:symbolicLengths:)` defines it.
  func lastBase() -> Int {
    guard unsafe azadose_unpack_info(record.raw) == 0 else { return Int.max }
    let alleles = copyAlleles()
    return VariantRecord.lastBase(
      contig: header.contigName(unsafe record.raw.pointee.rid) ?? "", position: position,
      referenceLength: alleles.first?.utf8.count ?? 1,
      end: InfoField.number("END", in: record, header: header),
      alternates: Array(alleles.dropFirst()),
      symbolicLengths: InfoField.lengths("SVLEN", in: record, header: header))
  }
}
