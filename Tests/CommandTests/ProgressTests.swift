import AzadoseTestSupport
import Synchronization
import Testing

@testable import AzadoseCommands

/// Progress is one line that goes away.
@Suite struct ProgressTests {
  /// What was written, piece by piece.
  private final class Screen: Sendable {
    private let pieces = Mutex<[String]>([])
    func write(_ text: String) { pieces.withLock { $0.append(text) } }
    var text: String { pieces.withLock { $0.joined() } }
  }

  private let screen = Screen()
  private let clear = "\r\u{1B}[K"

  @Test func `work that ends within a second shows nothing`() {
    let display = ProgressDisplay("reading a.vcf", write: screen.write)
    display.read(5)
    display.show(after: .milliseconds(999))
    display.finish()
    #expect(screen.text == "")
  }

  @Test func `the line is rewritten, and removed at the end`() {
    let display = ProgressDisplay("reading a.vcf", write: screen.write)
    display.show(after: .milliseconds(1200))
    display.read(1_250_000)
    display.show(after: .milliseconds(2900))
    display.finish()
    display.show(after: .seconds(9))
    display.finish()
    #expect(
      screen.text
        == "\(clear)reading a.vcf, 1 s\(clear)reading a.vcf, 1,250,000 records so far, 2 s\(clear)")
  }

  @Test func `a line stays shorter than a terminal`() {
    let display = ProgressDisplay(
      "reading " + String(repeating: "x", count: 90), write: screen.write)
    display.show(after: .seconds(3))
    #expect(screen.text.count == clear.count + 78)
    #expect(screen.text.hasSuffix("xxx, 3 s"))
  }

  @Test func `decided samples are told with their rate and the time that is left`() {
    let display = ProgressDisplay(deciding: 500_000, after: 20_000, write: screen.write)
    display.show(after: .milliseconds(500))
    display.show(after: .seconds(1))
    display.decided(120_000)
    display.show(after: .milliseconds(1250))
    display.decided(20_001)
    display.show(after: .seconds(4))
    display.finish()
    #expect(
      screen.text
        == "\(clear)decided 20,000 of 500,000 samples"
        + "\(clear)decided 120,000 of 500,000 samples, 80,000/s, 5 s left"
        + "\(clear)decided 20,001 of 500,000 samples, under 1/s, 32000 min left\(clear)")
  }

  @Test func `a pipe gets no line of a cohort`() {
    let terminal = Terminal(isOutput: false, isError: false, environment: ["TERM": "xterm"])
    let display = ProgressDisplay.deciding(9, after: 0, on: terminal)
    display.decided(5)
    display.finish()
    #expect(!terminal.showsProgress)
  }

  @Test(arguments: [(false, "xterm"), (true, "dumb")])
  func `without a terminal there is none`(isError: Bool, term: String) throws {
    let terminal = Terminal(isOutput: true, isError: isError, environment: ["TERM": term])
    #expect(!terminal.showsProgress)
    #expect(ProgressDisplay.showing("adding", on: terminal) { _ in 1 + 1 } == 2)
  }

  @Test func `an error removes the line and goes on`() {
    struct Broken: Error {}
    let terminal = Terminal(isOutput: false, isError: false, environment: [:])
    #expect(throws: Broken.self) {
      try ProgressDisplay.showing("failing", on: terminal) { _ throws(Broken) in throw Broken() }
    }
  }

  @Test func `a scan tells how many records it has looked at`() throws {
    #expect(try Azadose.run("report vcf-samples/whole.vcf.gz --weight 72").err == "")
  }
}
