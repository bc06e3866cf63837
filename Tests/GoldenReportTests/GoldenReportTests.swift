import AzadoseTestSupport
import Foundation
import Testing

/// Every sample prints what was printed and read before: reports, messages and exit codes.
struct GoldenReportTests {
  @Test func `every sample has a golden and every golden a sample`() throws {
    let covered = Set(GoldenCase.all.filter { !$0.name.contains("@") }.compactMap(\.sample))
    let missing = Samples.all.filter { !covered.contains($0) }
    if GoldenCase.isRecording {
      for sample in missing { try prepare(sample) }
      if !missing.isEmpty { Issue.record("prepared \(missing): record once more") }
      return
    }
    #expect(missing == [], "samples without a golden: record it")
    #expect(
      GoldenCase.all.compactMap(\.sample).filter { !Samples.all.contains($0) } == [],
      "goldens without a sample")
  }

  @Test(arguments: GoldenCase.all)
  func `a report is what it was`(golden: GoldenCase) throws {
    #expect(
      try golden.arguments().filter { $0.hasPrefix("vcf-samples/") }
        == (golden.sample.map { ["vcf-samples/" + $0] } ?? []),
      "the command reads another sample than the folder's name says")
    for (file, text) in try golden.actual() {
      if GoldenCase.isRecording {
        try Data(text.utf8).write(to: golden.folder.appending(path: file))
        continue
      }
      let expected = try golden.text(file)
      if text != expected {
        Attachment.record(text, named: "\(golden.name)-\(file)")
        Issue.record("\(file) differs:\n\(LineDiff.text(expected: expected, actual: text))")
      }
      if file == "report.json", !text.isEmpty {
        #expect(try decoded(text) == decoded(expected), "the decoded values differ")
      }
    }
    if GoldenCase.isRecording { Issue.record("recorded, review the diff") }
  }

  @Test func `a folder of goldens holds its five files and what else is a page`() throws {
    let optional = GoldenCase.optionalPages.map(\.file)
    let expected = ["command.txt", "exit.txt", "report.json", "report.txt", "stderr.txt"]
    for golden in GoldenCase.all where !GoldenCase.isRecording {
      let files = try FileManager.default.contentsOfDirectory(atPath: golden.folder.path).sorted()
      #expect(files.filter { !optional.contains($0) } == expected, "\(golden.name)")
    }
  }

  /// A folder with the usual command, to be recorded.
  private func prepare(_ sample: String) throws {
    let golden = GoldenCase(name: GoldenCase.name(of: sample))
    try FileManager.default.createDirectory(at: golden.folder, withIntermediateDirectories: true)
    try Data("report vcf-samples/\(sample) --weight 72\n".utf8)
      .write(to: golden.folder.appending(path: "command.txt"))
  }

  private func decoded(_ text: String) throws -> NSDictionary? {
    try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
  }
}
