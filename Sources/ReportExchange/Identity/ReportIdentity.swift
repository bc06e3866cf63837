import Digests
import Pharmacogenomics
import Reporting

/// Identifiers that follow from what a report rests on: the same patient on the same evidence under
/// the same rules has the same ones, another patient others.
struct ReportIdentity {
  private let parts: [String]

  init(_ report: DoseReport) {
    let made = report.provenance
    let given = (report.given.used + report.given.notUsedInTheDose).flatMap { [$0.name, $0.value] }
    parts =
      [
        made.ruleSetDigest, made.recordsDigest, made.version, made.guideline, made.ancestry,
        report.patient.sample ?? "", "\(report.patient.weight.kilograms.value)",
        report.decision.outcome, report.decision.headline,
      ] + given + report.assumptions
  }

  /// Of a course rather than of one report: the same for the same records of the same patient,
  /// whatever the weight, the facts and the dose, so that a corrected calendar takes the place of
  /// the one before.
  init(courseOf report: DoseReport) {
    let made = report.provenance
    parts = [made.recordsDigest, report.patient.sample ?? "", made.file ?? ""]
  }

  /// A UUID of version 8 (RFC 9562, section 5.8): the first bytes of a SHA-256, for one part of the
  /// document.
  func uuid(of part: String) -> String {
    // Lengths keep apart what would read alike when put together.
    let text = ([part] + parts).map { "\($0.utf8.count):\($0)" }.joined()
    var bytes = Array(SHA256Digest.of(text).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let text = String(byte, radix: 16)
      return byte < 16 ? "0" + text : text
    }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return groups.joined(separator: "-")
  }
}
