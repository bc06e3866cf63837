import Foundation
import Synchronization

/// One line about work that takes over a second, rewritten while it lasts and removed at its end.
///
/// A result never sees the clock that it is shown by.
final class ProgressDisplay: Sendable {
  private struct State {
    var records: Int?
    var isShown = false
    var isOver = false
  }

  /// Work that ends sooner is not worth a line.
  private static let silence = Duration.seconds(1)
  private static let interval: TimeInterval = 0.2
  /// Less than the narrowest terminal: a line that is broken in two cannot be rewritten.
  private static let width = 78
  /// Back to the line's begin, and clear it (ECMA-48).
  private static let clear = "\r\u{1B}[K"

  private let what: String
  /// How many samples are decided, where their number is known.
  private let count: Count?
  private let write: @Sendable (String) -> Void
  private let state = Mutex(State())

  init(_ what: String, write: @escaping @Sendable (String) -> Void) {
    self.what = what
    count = nil
    self.write = write
  }

  /// - Parameter earlier: How many of them a former run decided.
  init(deciding total: Int, after earlier: Int, write: @escaping @Sendable (String) -> Void) {
    what = ""
    count = Count(total: total, earlier: earlier)
    self.write = write
  }

  /// Does some work, and says on a terminal what it is if that takes over a second.
  static func showing<Result, Failure: Error>(
    _ what: String, on terminal: Terminal = .ofProcess(),
    _ work: (ProgressDisplay) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let display = ProgressDisplay(what, write: Output.show)
    guard terminal.showsProgress else { return try work(display) }
    display.start()
    defer { display.finish() }
    return try work(display)
  }

  /// Says on a terminal how many samples are decided, from the second second on until `finish`.
  static func deciding(
    _ total: Int, after earlier: Int, on terminal: Terminal = .ofProcess()
  ) -> ProgressDisplay {
    let display = ProgressDisplay(deciding: total, after: earlier, write: Output.show)
    if terminal.showsProgress { display.start() }
    return display
  }

  /// How many samples are decided so far, with those of a former run.
  func decided(_ samples: Int) { count?.done.store(samples, ordering: .relaxed) }

  /// How many records have been read so far.
  func read(_ records: Int) { state.withLock { $0.records = records } }

  /// Writes the line anew, unless it is early or over.
  func show(after elapsed: Duration) {
    state.withLock { state in
      guard !state.isOver, elapsed >= Self.silence else { return }
      let records = state.records.map { ", \(Self.grouped($0)) records so far" } ?? ""
      let text =
        count?.text(after: elapsed) ?? "\(what)\(records), \(elapsed.components.seconds) s"
      // The end tells how far it is; a long path stands at the begin.
      let shown = text.count > Self.width ? "…" + text.suffix(Self.width - 1) : text
      write(Self.clear + shown)
      state.isShown = true
    }
  }

  /// Removes the line; nothing is written any more.
  func finish() {
    state.withLock { state in
      if state.isShown, !state.isOver { write(Self.clear) }
      state.isOver = true
    }
  }

  private func start() {
    let begin = ContinuousClock.now
    Thread.detachNewThread { [self] in
      while !state.withLock(\.isOver) {
        Thread.sleep(forTimeInterval: Self.interval)
        show(after: ContinuousClock.now - begin)
      }
    }
  }

  /// Samples of a known number.
  private final class Count: Sendable {
    let done: Atomic<Int>
    private let total: Int
    private let earlier: Int

    init(total: Int, earlier: Int) {
      self.total = total
      self.earlier = earlier
      done = Atomic(earlier)
    }

    /// `decided 120,000 of 500,000 samples, 95,000/s, 4 s left`.
    func text(after elapsed: Duration) -> String {
      let done = done.load(ordering: .relaxed)
      let text = "decided \(grouped(done)) of \(grouped(total)) samples"
      let seconds =
        Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
      guard done > earlier, seconds > 0 else { return text }
      let rate = Double(done - earlier) / seconds
      let left = Int((Double(total - done) / rate).rounded(.up))
      return text + ", \(rate < 1 ? "under 1" : grouped(Int(rate)))/s, "
        + (left < 120 ? "\(left) s" : "\((left + 59) / 60) min") + " left"
    }
  }

  /// `1,250,000`.
  private static func grouped(_ count: Int) -> String {
    count < 1000
      ? "\(count)" : grouped(count / 1000) + "," + String("\(count % 1000 + 1000)".dropFirst())
  }
}
