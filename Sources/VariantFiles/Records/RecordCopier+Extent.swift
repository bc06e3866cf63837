internal import CHTSlib
import Pharmacogenomics

extension RecordCopier {
  /// POS of the current record, 1-based; 0 for a telomere. The corresponding field is `bcf1_t.pos`.
  var position: Int { unsafe Int(record.raw.pointee.pos) + 1 }

  /// The last base that the current record speaks about, 1-based, as
  /// `VariantRecord.lastBase(position:referenceLength:end:alternates:symbolicLength:)` defines it.
  func lastBase() -> Int {
    guard unsafe azadose_unpack_info(record.raw) == 0 else { return Int.max }
    let alleles = copyAlleles()
    let alternates = alleles.dropFirst()
    let hasSymbol = alternates.contains { $0.utf8.first == UInt8(ascii: "<") }
    return VariantRecord.lastBase(
      position: position, referenceLength: alleles.first?.utf8.count ?? 1,
      end: InfoField.number("END", in: record, header: header), alternates: alternates,
      symbolicLength: hasSymbol
        ? InfoField.greatestLength("SVLEN", in: record, header: header) : nil)
  }
}
