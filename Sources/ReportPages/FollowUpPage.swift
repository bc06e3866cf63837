import Mustache
public import Reporting

/// What measured values of a running treatment mean, as a page like that of a dose report.
public struct FollowUpPage: Sendable {
  private let report: FollowUpReport

  public init(_ report: FollowUpReport) { self.report = report }

  /// The page as HTML, UTF-8.
  ///
  /// - Throws: `TemplateError` if a template of this build cannot be read, which a test excludes.
  public func html() throws(TemplateError) -> String {
    try PageTemplates.html(of: FollowUpValues(report), with: "follow-up")
  }
}
