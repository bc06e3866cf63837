import AzadoseTestSupport
import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A run that a signal ends in its middle leaves what it wrote, and is taken up again.
struct CohortSignalTests {
  private let folder: TemporaryFolder
  private let text: Data
  private let pipe: String
  private let arguments: [String]

  /// Twenty files of one sample each, of which one is a pipe: a run waits there.
  init() throws {
    folder = try TemporaryFolder()
    let sample = try PackageRoot.text(of: "vcf-samples/normal.vcf")
    let person = { (number: Int) in sample.replacing("\tpatient\n", with: "\tP\(number)\n") }
    var list = ""
    for number in 0..<20 where number != 12 {
      list += try folder.write(person(number), as: "\(number).vcf") + "\n"
      if number == 11 { list += folder.path("12.vcf") + "\n" }
    }
    text = Data(person(12).utf8)
    pipe = folder.path("12.vcf")
    let made = mkfifo(pipe, 0o600)
    try #require(made == 0)
    let weights = (0..<20).map { "P\($0),\(50 + $0)\n" }.joined()
    arguments = [
      "cohort", "--files", try folder.write(list, as: "list.txt"), "--weights",
      try folder.write("sample,weight_kg\n" + weights, as: "weights.csv"), "--out",
    ]
  }

  @Test(.timeLimit(.minutes(5)), arguments: [SIGINT, SIGKILL, SIGTERM], ["tsv", "jsonl"])
  func `a run that a signal ends is resumed with the same bytes`(
    signal: Int32, format: String
  ) throws {
    let more = ["--format", format]
    let whole = folder.path("whole")
    #expect(try fed(arguments + [whole] + more).exit == 0)
    let expected = try Data(contentsOf: URL(fileURLWithPath: whole))
    #expect(expected.count { $0 == UInt8(ascii: "\n") } == (format == "tsv" ? 21 : 20))

    let out = folder.path("out")
    let run = try RunningTool(Azadose.binary, arguments + [out] + more)
    let partial = try #require(try partialWithRows(), "no row was written")
    run.send(signal)
    #expect(run.wait() == 128 + signal)
    #expect(!FileManager.default.fileExists(atPath: out))
    let written = try Data(contentsOf: URL(fileURLWithPath: partial))
    #expect(!written.isEmpty && written.count < expected.count)
    #expect(expected.starts(with: written))

    let resumed = try fed(arguments + [out, "--resume"] + more)
    #expect(resumed.exit == 0, "\(resumed.err)")
    #expect(resumed.err.contains("20 samples: 20 dose"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: out)) == expected)
    #expect(!FileManager.default.fileExists(atPath: partial))
  }

  /// Runs to the end while somebody fills the pipe.
  private func fed(_ arguments: [String]) throws -> Tool.Outcome {
    let (pipe, text) = (pipe, text)
    Thread.detachNewThread {
      // Closed in every other child, so that the pipe has an end.
      let place = open(pipe, O_WRONLY | O_CLOEXEC)
      guard place >= 0 else { return }
      let writer = FileHandle(fileDescriptor: place, closeOnDealloc: true)
      try? writer.write(contentsOf: text)
      try? writer.close()
    }
    return try Azadose.run(arguments)
  }

  /// The unfinished table, once it has a row; `nil` after two minutes.
  private func partialWithRows() throws -> String? {
    for _ in 0..<2400 {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      if let name = names.first(where: { $0.hasPrefix("out.") && $0.hasSuffix(".partial") }) {
        let path = folder.path(name)
        let lines = try Data(contentsOf: URL(fileURLWithPath: path))
          .count { $0 == UInt8(ascii: "\n") }
        if lines >= 2 { return path }
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
    return nil
  }
}
