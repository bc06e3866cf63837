import AzadoseTestSupport
import Foundation
import ReadingTestSupport
import SampleCalling
import Testing

/// A file that ends too early, at every byte.
struct CutTests {
  let doser = FileDoser()
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["whole.vcf.gz", "patient.bcf"])
  func `promise 6: a packed file cut at any byte gives no dose`(name: String) throws {
    let whole = try Array(Data(contentsOf: PackageRoot.url(of: "vcf-samples/" + name)))
    let file = ScratchFile(path: folder.path(name))
    for length in whole.indices {
      file.write(whole[..<length])
      #expect(throws: SampleCallingError.self, "\(length) bytes") { try doser.dose(file.path) }
    }
  }

  @Test(arguments: [("whole.vcf.gz", ".tbi"), ("patient.bcf", ".csi")])
  func `promise 6: a packed file cut at any byte beside its index gives no dose`(
    name: String, suffix: String
  ) throws {
    let whole = try Array(Data(contentsOf: PackageRoot.url(of: "vcf-samples/" + name)))
    try folder.copy("vcf-samples/" + name + suffix)
    let file = ScratchFile(path: folder.path(name))
    for length in whole.indices {
      file.write(whole[..<length])
      #expect(throws: SampleCallingError.self, "\(length) bytes") { try doser.dose(file.path) }
    }
  }

  @Test(arguments: [("whole.vcf.gz", ".tbi"), ("patient.bcf", ".csi")])
  func `an index cut at any byte is an error`(name: String, suffix: String) throws {
    try folder.copy("vcf-samples/" + name)
    let whole = try Array(Data(contentsOf: PackageRoot.url(of: "vcf-samples/" + name + suffix)))
    let right = try doser.dose(PackageRoot.url(of: "vcf-samples/" + name).path)
    let index = ScratchFile(path: folder.path(name + suffix))
    for length in whole.indices {
      index.write(whole[..<length])
      do {
        // Behind the last record of an index come optional counts and an empty block.
        let dose = try doser.dose(folder.path(name))
        #expect(dose == right && length >= whole.count - 28, "\(length) of \(whole.count) bytes")
      } catch {}
    }
  }

  @Test(arguments: [
    ("vcf-samples/panel.vcf", 1), ("Fuzzing/reading/patient.vcf", 1),
    ("Fuzzing/reading/text/phased.vcf", 1), ("vcf-samples/tpmt-2-het.vcf", 13),
    ("vcf-samples/nudt15-3.002-phased.vcf", 13),
  ])
  func `promise 6: a text cut at any byte gives no higher dose, and says what is missing`(
    name: String, step: Int
  ) throws {
    let path = PackageRoot.url(of: name).path
    let whole = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    let right = try doser.dose(path)
    let file = ScratchFile(path: folder.path("cut.vcf"))
    for length in stride(from: 0, to: whole.count, by: step) {
      file.write(whole[..<length])
      do {
        let dose = try doser.dose(file.path)
        #expect(dose.isAtMost(right), "\(length) of \(whole.count) bytes: \(dose)")
        #expect(
          dose.warns || dose.diplotypes == right.diplotypes,
          "\(length) of \(whole.count) bytes: \(dose)")
      } catch {}
    }
  }

  @Test func `promise 6: an uncompressed BCF cut at any byte gives no higher dose`() throws {
    // Between two records it looks whole: the format has no end mark.
    let whole = try Array(Data(contentsOf: PackageRoot.url(of: "Fuzzing/reading/plain.bcf")))
    let right = try doser.dose(PackageRoot.url(of: "Fuzzing/reading/plain.bcf").path)
    let file = ScratchFile(path: folder.path("plain.bcf"))
    for length in whole.indices {
      file.write(whole[..<length])
      do {
        let dose = try doser.dose(file.path)
        #expect(dose.isAtMost(right) && dose.warns, "\(length) of \(whole.count) bytes: \(dose)")
      } catch {}
    }
  }
}
