import AzadoseRules
import AzadoseTestSupport
import Foundation
import Rules
import Testing

/// The shipped rules with the cases beside them.
enum Shipped {
  /// Run once for all tests.
  static let tested = AzadoseRules.test(directory: PackageRoot.url(of: "rules").path)

  static func rules() throws -> RuleSet { try #require(tested.checked.ruleSet) }
}
