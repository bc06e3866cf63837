import AzadoseTestSupport
import Foundation
import Pharmacogenomics
import Testing
import VariantFiles

extension VariantFileTests {
  @Suite(.enabled(if: Program.areInstalled, Comment(rawValue: Program.absence)))
  struct Truncation {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    static let text = VCFBuilder(assembly: .grch38).sample("S1")
      .lines(
        (1...20_000).map {
          "chr6\t\($0 * 10)\t.\tA\tG\t.\tPASS\t.\tGT:GQ:DP\t0/1:\($0 % 99):\($0 % 61)"
        }
      ).text

    private static func cut(_ path: String, to length: Int) throws {
      let file = URL(fileURLWithPath: path)
      try Data(contentsOf: file).prefix(length).write(to: file)
    }

    @Test(arguments: Packaging.withEndBlock)
    func `bgzip without its end block is an error`(_ packaging: Packaging) throws {
      let path = try packaging.make(Self.text, in: folder)
      try Self.cut(path, to: folder.data(path).count - 28)
      let error = try failure(path)
      #expect(error.code == .truncated)
      #expect(error.nextStep == "copy or download the file again")
    }

    @Test(
      arguments: Packaging.withEndBlock + [.gzip],
      [0.02, 0.1, 0.33, 0.5, 0.77, 0.9, 0.999])
    func `a file cut anywhere is an error`(_ packaging: Packaging, _ part: Double) throws {
      let path = try packaging.make(Self.text, in: folder)
      try Self.cut(path, to: Int(Double(folder.data(path).count) * part))
      let error = try failure(path)
      #expect([.truncated, .readFailed, .malformedHeader, .notVariants].contains(error.code))
    }

    @Test func `an uncompressed BCF cut inside a record is an error`() throws {
      // Cut between two records it looks whole: the format has no end mark.
      let path = try Packaging.plainBCF.make(Self.text, in: folder)
      try Self.cut(path, to: folder.data(path).count - 3)
      #expect(try failure(path).code == .readFailed)
    }

    @Test func `a stream without its end block is an error`() async {
      await #expect(processExitsWith: .success) {
        let folder = try TemporaryFolder()
        for packaging in [Packaging.bgzip, .bcf] {
          let path = try packaging.make(Self.text, in: folder)
          try Self.cut(path, to: folder.data(path).count - 28)
          let error = try #require(
            #expect(throws: VariantFileError.self) {
              try withStandardInput(from: path, piped: true) { _ = try select("-") }
            })
          #expect(error.code == .truncated)
          #expect(error.description.hasPrefix("standard input: "))
        }
        #expect(HandleCount.current.live == 0)
      }
    }

    @Test func `a whole stream through a pipe is read`() async {
      await #expect(processExitsWith: .success) {
        let folder = try TemporaryFolder()
        for packaging in Packaging.allCases {
          let path = try packaging.make(Self.text, in: folder)
          let count = try withStandardInput(from: path, piped: true) {
            try select("-").records.count
          }
          #expect(count == 101, "\(packaging)")
        }
        #expect(HandleCount.current.live == 0)
      }
    }

    @Test(arguments: [1, 3, 5, 9, 12, 20, 24])
    func `a plain file whose last line is cut is an error`(_ cutBytes: Int) throws {
      // The last line: chr6 200000 . A G . PASS . GT:GQ:DP 0/1:2:53
      let path = try folder.write(Self.text, as: "patient.vcf")
      try Self.cut(path, to: Self.text.utf8.count - 9 - cutBytes - 1)
      let error = try failure(path)
      #expect(error.code == .wrongColumnCount)
      #expect(error.line == Self.text.split(separator: "\n").count)
    }

    @Test(arguments: Packaging.withEndBlock)
    func `a damaged block is an error`(_ packaging: Packaging) throws {
      let path = try packaging.make(Self.text, in: folder)
      var data = try folder.data(path)
      let middle = data.count / 2
      for offset in middle..<middle + 64 { data[offset] ^= 0x5A }
      try data.write(to: URL(fileURLWithPath: path))
      #expect(try failure(path, [.six(1...200_000)]).code == .readFailed)
    }
  }
}
