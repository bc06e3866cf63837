internal import CHTSlib
import Pharmacogenomics

/// How imputing programs mark what they guessed, in INFO.
struct ImputationMarks {
  /// Beagle marks a guess by `IMP`, Minimac by `IMPUTED`.
  private static let guessed = ["IMP", "IMPUTED"]
  /// Minimac 4 and 3 mark what they did not guess; the files of neither say anything else.
  private static let typed = ["TYPED", "TYPED_ONLY", "GENOTYPED", "GENOTYPED_ONLY"]
  /// In the order in which they are named where both are the least.
  private static let accuracies = ["R2", "DR2"]

  /// Whether the header declares a mark of typed records, so that one without it is a guess.
  private let marksTyped: Bool

  /// Wraps `bcf_hdr_idinfo_exists`.
  init(_ header: HeaderHandle) {
    marksTyped = Self.typed.contains { unsafe azadose_declares_info(header.raw, $0) != 0 }
  }

  /// Whether the record is a guess.
  func isGuess(_ record: borrowing RecordHandle, header: HeaderHandle) -> Bool {
    for tag in Self.guessed where InfoField.isPresent(tag, in: record, header: header) {
      return true
    }
    return marksTyped && !hasTypedMark(record, header: header)
  }

  /// Whether the record says that it was typed, and not that it is a guess as well.
  func isTyped(_ record: borrowing RecordHandle, header: HeaderHandle) -> Bool {
    hasTypedMark(record, header: header) && !isGuess(record, header: header)
  }

  private func hasTypedMark(_ record: borrowing RecordHandle, header: HeaderHandle) -> Bool {
    for tag in Self.typed where InfoField.isPresent(tag, in: record, header: header) {
      return true
    }
    return false
  }

  /// The least accuracy that the record states; one that cannot be read is less than any.
  func accuracy(
    _ record: borrowing RecordHandle, header: HeaderHandle
  ) -> ImputationAccuracy? {
    var least: ImputationAccuracy?
    for tag in Self.accuracies where InfoField.isPresent(tag, in: record, header: header) {
      let value = InfoField.leastShare(tag, in: record, header: header)
      guard let value else { return ImputationAccuracy(field: tag, value: nil) }
      if let known = least?.value, known <= value { continue }
      least = ImputationAccuracy(field: tag, value: value)
    }
    return least
  }
}
