import Synchronization

/// How many C handles are alive in this process.
///
/// Every handle type raises it in `init` and lowers it in `deinit`; tests demand zero at their end.
package enum HandleCount {
  private static let count = Atomic<Int>(0)

  /// Handles alive now.
  package static var live: Int { count.load(ordering: .relaxed) }

  static func opened() { count.add(1, ordering: .relaxed) }
  static func closed() { count.subtract(1, ordering: .relaxed) }
}
