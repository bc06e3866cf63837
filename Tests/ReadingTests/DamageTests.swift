import AzadoseTestSupport
import Foundation
import ReadingTestSupport
import SampleCalling
import Testing

/// One bit of a file is another one, at every byte.
struct DamageTests {
  let doser = FileDoser()
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test(arguments: ["whole.vcf.gz", "patient.bcf"])
  func `promise 6: a flipped bit of a packed file is an error or changes nothing`(
    name: String
  ) throws {
    let path = PackageRoot.url(of: "vcf-samples/" + name).path
    let file = ScratchFile(path: folder.path(name))
    try flipOneBitAByte(of: path, in: file, read: file.path, right: doser.dose(path))
  }

  @Test(arguments: [("whole.vcf.gz", ".tbi"), ("patient.bcf", ".csi")])
  func `promise 6: a flipped bit of an index is an error or changes nothing`(
    name: String, suffix: String
  ) throws {
    let path = PackageRoot.url(of: "vcf-samples/" + name).path
    try folder.copy("vcf-samples/" + name)
    let file = ScratchFile(path: folder.path(name + suffix))
    try flipOneBitAByte(
      of: path + suffix, in: file, read: folder.path(name), right: doser.dose(path))
  }

  private func flipOneBitAByte(
    of path: String, in file: ScratchFile, read: String, right: DosedFile
  ) throws {
    let whole = try Array(Data(contentsOf: URL(fileURLWithPath: path)))
    var refused = 0
    for place in whole.indices {
      let bit = place % 8
      var damaged = whole
      damaged[place] ^= 1 << UInt8(bit)
      file.write(damaged)
      do {
        let dose = try doser.dose(read)
        #expect(dose.sameAnswer(as: right), "byte \(place), bit \(bit): \(dose)")
      } catch {
        refused += 1
      }
    }
    #expect(refused > whole.count / 2)
  }
}
