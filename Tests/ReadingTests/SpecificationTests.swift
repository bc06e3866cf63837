import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import ReadingTestSupport
import SampleCalling
import Testing
import VariantFiles

/// What VCF 4.1 to 4.4 allow and forbid, in our own files (docs/vcf-conformance.md).
struct SpecificationTests {
  private static let folder = "Tests/ReadingTests/Specification/"

  /// One row of the table.
  struct Feature: Sendable, CustomTestStringConvertible {
    let file: String
    let word: String

    var testDescription: String { file }
  }

  private static let features: [Feature] = {
    let text = (try? PackageRoot.text(of: folder + "expected.tsv")) ?? ""
    return text.split(separator: "\n").dropFirst().map { line in
      let columns = line.split(separator: "\t")
      return Feature(file: String(columns[0]), word: String(columns[3]))
    }
  }()

  @Test func `a feature of VCF is read, warned about, doubted or refused as the table says`() throws
  {
    let doser = FileDoser()
    let plain = try doser.dose(Self.path("base-4.2.vcf"))
    #expect(plain.diplotypes == [["*1/*3C"], ["*1/*1"]])
    #expect(Self.features.count > 100)
    for feature in Self.features {
      let found: String
      do throws(SampleCallingError) {
        let dose = try doser.dose(Self.path(feature.file))
        #expect(dose.isAtMost(plain), "\(feature.file)")
        if dose.sameAnswer(as: plain) {
          found = dose.warnings.isEmpty ? "read" : "warned"
        } else {
          found = dose.warns ? "doubted" : "misread"
        }
      } catch {
        #expect(error.description.hasPrefix(Self.path(feature.file)), "\(feature.file)")
        found = "refused"
      }
      let wanted = feature.word == "harmless" ? "read" : feature.word
      #expect(found == wanted, "\(feature.file)")
    }
  }

  @Test func `a sample that is not malformed gives no warning`() throws {
    let rules = FileDoser().rules
    var count = 0
    for ending in ["vcf", "gz", "bcf"] {
      for file in try PackageRoot.files(below: "vcf-samples", extension: ending)
      where !file.contains("malformed") {
        let read = try ReadVariants(PackageRoot.url(of: file).path, samples: .all, rules: rules)
        #expect(read.selection.warnings == [], "\(file)")
        count += 1
      }
    }
    #expect(count > 30)
  }

  @Test func `every file of the specification stands in the table, with what comes of it`() throws {
    let page = try PackageRoot.text(of: "docs/vcf-conformance.md")
    let files = try PackageRoot.files(below: "Tests/ReadingTests/Specification", extension: "vcf")
    #expect(
      files.map { String($0.dropFirst(Self.folder.count)) } == Self.features.map(\.file).sorted())
    for feature in Self.features {
      #expect(page.contains("| `\(feature.file)` | \(feature.word) |"), "\(feature.file)")
    }
  }

  @Test func `the table of validation counts what the page of VCF lists`() throws {
    let page = try PackageRoot.text(of: "docs/vcf-conformance.md")
    let table = try PackageRoot.text(of: "docs/validation.md")
    let words = ["read", "warned", "harmless", "doubted", "refused"]
    var count = 0
    for part in page.components(separatedBy: "\n## ").dropFirst() {
      let files = Self.features.filter { part.contains("| `\($0.file)` | \($0.word) |") }
      guard !files.isEmpty else { continue }
      let title = part.prefix { $0 != "\n" }
      let link = title.lowercased().replacingOccurrences(of: " ", with: "-")
      let counts = words.map { word in "\(files.count { $0.word == word })" }
      #expect(
        table.contains(
          "| [\(title)](vcf-conformance.md#\(link)) | \(counts.joined(separator: " | ")) |"))
      count += files.count
    }
    #expect(count == Self.features.count)
    #expect(table.contains("in \(count) files of our own"))
  }

  private static func path(_ file: String) -> String { PackageRoot.url(of: folder + file).path }
}
