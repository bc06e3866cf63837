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
  private let write: @Sendable (String) -> Void
  private let state = Mutex(State())

  init(_ what: String, write: @escaping @Sendable (String) -> Void) {
    self.what = what
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

  /// How many records have been read so far.
  func read(_ records: Int) { state.withLock { $0.records = records } }

  /// Writes the line anew, unless it is early or over.
  func show(after elapsed: Duration) {
    state.withLock { state in
      guard !state.isOver, elapsed >= Self.silence else { return }
      let records = state.records.map { ", \(Self.grouped($0)) records so far" } ?? ""
      let text = "\(what)\(records), \(elapsed.components.seconds) s"
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

  /// `1,250,000`.
  private static func grouped(_ count: Int) -> String {
    count < 1000
      ? "\(count)" : grouped(count / 1000) + "," + String("\(count % 1000 + 1000)".dropFirst())
  }
}
