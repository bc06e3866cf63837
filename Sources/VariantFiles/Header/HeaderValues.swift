internal import CHTSlib
import Pharmacogenomics

/// A header as plain values, with what only this module needs.
struct HeaderValues: Sendable {
  let header: VariantHeader
  /// Whether a `##FORMAT=<ID=GT` line stands in the header.
  let declaresGenotypes: Bool

  /// Copies the samples, the `##contig` lines and `##reference` out of a parsed header.
  init(_ handle: HeaderHandle) {
    var samples: [String] = []
    for index in 0..<handle.sampleCount {
      if let name = unsafe handle.raw.pointee.samples?[index] {
        unsafe samples.append(String(cString: name))
      }
    }
    var contigs: [VariantHeader.ContigLine] = []
    var reference: String?
    var declaresGenotypes = false
    for index in unsafe 0..<Int(handle.raw.pointee.nhrec) {
      guard let line = unsafe handle.raw.pointee.hrec[index] else { continue }
      let fields = unsafe HeaderLine(line.pointee)
      switch fields.kind {
      case BCF_HL_CTG:
        guard let name = fields.values["ID"] else { continue }
        contigs.append(
          .init(
            name: name, length: fields.values["length"].flatMap { Int($0) },
            assembly: fields.values["assembly"]))
      case BCF_HL_FMT where fields.values["ID"] == "GT": declaresGenotypes = true
      case BCF_HL_GEN where fields.key == "reference": reference = reference ?? fields.text
      default: break
      }
    }
    header = VariantHeader(samples: samples, contigs: contigs, reference: reference)
    self.declaresGenotypes = declaresGenotypes
  }
}

/// One header line as text. The corresponding C type is `bcf_hrec_t`.
private struct HeaderLine {
  let kind: Int32
  let key: String
  let text: String?
  let values: [String: String]

  init(_ line: bcf_hrec_t) {
    kind = unsafe line.type
    key = unsafe line.key.map { unsafe String(cString: $0) } ?? ""
    text = unsafe line.value.map { unsafe String(cString: $0) }
    var values: [String: String] = [:]
    for index in unsafe 0..<Int(line.nkeys) {
      guard let key = unsafe line.keys[index], let value = unsafe line.vals[index] else { continue }
      let name = unsafe String(cString: key)
      let text = unsafe String(cString: value)
      values[name] = Self.unquoted(text)
    }
    self.values = values
  }

  /// htslib keeps the quotes of a quoted value.
  private static func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
  }
}
