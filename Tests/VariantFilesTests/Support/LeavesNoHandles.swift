import Testing
import VariantFiles

/// Fails a test that ends with C handles still alive.
///
/// The count is one for the process, so suites with this trait run serialized.
struct LeavesNoHandles: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await function()
    if testCase != nil { #expect(HandleCount.live == 0, "C handles are still alive") }
  }
}

extension Trait where Self == LeavesNoHandles {
  static var leavesNoHandles: Self { Self() }
}

/// The root of this target's suites: one test after the other, no handle left.
@Suite(.serialized, .leavesNoHandles)
enum VariantFileTests {}
