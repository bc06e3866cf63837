import AzadoseRules
import AzadoseTestSupport
import Foundation
import Rules
import Testing

/// The shipped rules with the cases beside them.
enum Shipped {
  /// Run once for all tests.
  static let tested = AzadoseRules.test(directory: PackageRoot.url(of: "rules").path)

  /// The same with the cases of the samples, run once for all tests.
  static let testedOnSamples = AzadoseRules.test(
    directory: PackageRoot.url(of: "rules").path,
    cases: [PackageRoot.url(of: "vcf-samples/samples.cases.yaml").path])

  /// The files of the rules and their cases, as the findings name them.
  static let files = (try? PackageRoot.files(below: "rules", extension: "yaml")) ?? []

  static func rules() throws -> RuleSet { try #require(tested.checked.ruleSet) }
}
