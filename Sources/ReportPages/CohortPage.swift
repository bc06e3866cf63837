import Mustache
public import Reporting

/// What the decisions of a cohort come to, as a page like that of a dose report.
public struct CohortPage: Sendable {
  private let report: CohortReport

  public init(_ report: CohortReport) { self.report = report }

  /// The page as HTML, UTF-8.
  ///
  /// - Throws: `TemplateError` if a template of this build cannot be read, which a test excludes.
  public func html() throws(TemplateError) -> String {
    try PageTemplates.html(of: CohortValues(report), with: "cohort")
  }
}
