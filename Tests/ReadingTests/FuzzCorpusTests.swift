import AzadoseTestSupport
import Foundation
import ReadingTestSupport
import Testing

/// Keeps what `make fuzz` starts from alive; the fuzzer itself runs by hand.
struct FuzzCorpusTests {
  @Test(arguments: ReadingEntry.allCases)
  func `every file of the corpus is read as it should be or refused`(entry: ReadingEntry) throws {
    let folder = PackageRoot.url(of: "Fuzzing/corpus/\(entry.rawValue)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count > 10)
    let input = ReadingInput(entry)
    for name in names {
      let bytes = Array(try Data(contentsOf: folder.appending(path: name)))
      #expect(input.run(bytes) == [], "\(entry.rawValue)/\(name)")
    }
  }

  @Test func `the corpus is small`() throws {
    for entry in ReadingEntry.allCases {
      let folder = PackageRoot.url(of: "Fuzzing/corpus/\(entry.rawValue)")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      let sizes = try names.map { try Data(contentsOf: folder.appending(path: $0)).count }
      #expect(sizes.reduce(0, +) <= 25_000, "\(entry)")
    }
  }
}
