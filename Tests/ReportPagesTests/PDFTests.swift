import AzadoseTestSupport
import Foundation
import Testing

/// A PDF is the page on paper.
@Suite(.serialized) struct PDFTests {
  private static let hasBrowser = ["chromium", "chromium-browser", "google-chrome"].contains {
    Tool.areInstalled($0)
  }

  @Test(
    .enabled(if: hasBrowser && Tool.areInstalled("pdfinfo"), "needs chromium and pdfinfo"),
    arguments: Page.fourPatients)
  func `a report is two sheets of A4`(order: Page.Order) throws {
    let folder = try TemporaryFolder()
    let file = folder.path("report.pdf")
    let outcome = try Azadose.run(order.arguments + ["--format", "pdf", "--output", file])
    #expect(outcome.exit == 0, "\(outcome.err)")
    #expect(outcome.stdout.isEmpty)
    let told = try Tool.run(try #require(Tool.find("pdfinfo")), [file]).out
    #expect(told.contains(/Pages: +2\n/), "\(told)")
    #expect(told.contains("A4"))
    #expect(told.contains(/Tagged: +yes/))
  }

  @Test(.enabled(if: hasBrowser, "needs chromium"))
  func `the same patient gives the same bytes`() throws {
    let order = Page.fourPatients[1].arguments + ["--format", "pdf"]
    let first = try Azadose.run(order)
    #expect(first.stdout.starts(with: Data("%PDF-".utf8)))
    // Another second: a date of the clock would differ.
    Thread.sleep(forTimeInterval: 1.1)
    let second = try Azadose.run(order)
    #expect([first.exit, second.exit] == [0, 0], "\(first.err)\(second.err)")
    #expect(second.stdout == first.stdout, "\(difference(first.stdout, second.stdout))")
  }

  /// The surroundings of the first byte that differs.
  private func difference(_ one: Data, _ other: Data) -> String {
    let (one, other) = (Array(one), Array(other))
    let place = zip(one, other).enumerated().first { $1.0 != $1.1 }?.offset ?? 0
    let near = { (bytes: [UInt8]) in
      String(decoding: bytes[max(0, place - 60)..<min(bytes.count, place + 60)], as: UTF8.self)
    }
    return "\(one.count) and \(other.count) bytes, at \(place): \(near(one)) | \(near(other))"
  }

  @Test func `without a browser the program says what to install`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Azadose.run(
      Page.fourPatients[0].arguments + ["--format", "pdf"], environment: ["PATH": folder.url.path])
    #expect(outcome.exit == 1)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.err.contains("apt-get install chromium"))
  }

  @Test func `a browser that fails gives no PDF`() throws {
    let folder = try TemporaryFolder()
    let browser = try folder.write("#!/bin/sh\nexit 3\n", as: "chromium")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: browser)
    let outcome = try Azadose.run(
      Page.fourPatients[0].arguments + ["--format", "pdf"], environment: ["PATH": folder.url.path])
    #expect(outcome.exit == 1)
    #expect(outcome.stdout.isEmpty)
    #expect(outcome.err.contains("ended with exit code 3"))
  }

  @Test func `a file that cannot be written is an error`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Azadose.run(
      Page.fourPatients[0].arguments
        + ["--format", "html", "--output", folder.path("nowhere/report.html")])
    #expect(outcome.exit == 1)
    #expect(outcome.err.contains("nowhere/report.html: cannot be written"))
  }
}
