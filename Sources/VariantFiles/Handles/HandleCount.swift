import Synchronization

/// How many C handles are alive.
///
/// Every handle type raises it in `init` and lowers it in `deinit`; tests demand zero at their end.
package final class HandleCount: Sendable {
  /// The count of this task: a test that counts does not see the handles of the tests beside it.
  @TaskLocal package static var current = HandleCount()

  private let count = Atomic<Int>(0)

  package init() {}

  /// Handles alive now.
  package var live: Int { count.load(ordering: .relaxed) }

  static func opened() { current.count.add(1, ordering: .relaxed) }
  static func closed() { current.count.subtract(1, ordering: .relaxed) }
}
