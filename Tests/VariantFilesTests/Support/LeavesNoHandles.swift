import Testing
import VariantFiles

/// Fails a test that ends with C handles still alive.
struct LeavesNoHandles: SuiteTrait, TestTrait, TestScoping {
  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let count = HandleCount()
    try await HandleCount.$current.withValue(count) { try await function() }
    if testCase != nil { #expect(count.live == 0, "C handles are still alive") }
  }
}

extension Trait where Self == LeavesNoHandles {
  static var leavesNoHandles: Self { Self() }
}

/// The root of this target's suites: no handle left.
@Suite(.leavesNoHandles)
enum VariantFileTests {}
