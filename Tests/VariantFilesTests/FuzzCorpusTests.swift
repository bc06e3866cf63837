import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  /// What the fuzzer chose, read once more where AddressSanitizer watches (`make sanitize`). What
  /// it comes to is another test's matter.
  @Suite struct FuzzCorpus {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let wanted: [WantedContig] = [
      .six(18_130_600...18_150_000), .thirteen(48_030_000...48_050_000),
    ]

    @Test(arguments: ["text", "bgzip", "bcf"])
    func `a made-up file is read or refused`(_ entry: String) throws {
      for (name, bytes) in try files(of: entry) {
        let path = try folder.write(bytes, as: name)
        expectReadOrRefused(path)
      }
    }

    @Test func `a made-up index is used or refused`() throws {
      let forms = [("vcf.gz", ".tbi"), ("vcf.gz", ".csi"), ("bcf", ".csi")]
      for (name, bytes) in try files(of: "index") {
        guard let first = bytes.first else { continue }
        let (form, suffix) = forms[Int(first) % forms.count]
        let path = try folder.copy("Fuzzing/reading/patient." + form, as: name + "." + form)
        try folder.write(bytes.dropFirst(), as: name + "." + form + suffix)
        expectReadOrRefused(path)
      }
    }

    private func expectReadOrRefused(_ path: String) {
      do throws(VariantFileError) {
        _ = try select(path, Self.wanted)
      } catch {
        #expect(!error.problem.isEmpty)
      }
    }

    private func files(of entry: String) throws -> [(name: String, bytes: Data)] {
      let folder = PackageRoot.url(of: "Fuzzing/corpus/" + entry)
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
        ($0, try Data(contentsOf: folder.appending(path: $0)))
      }
    }
  }
}
