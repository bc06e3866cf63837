import Mustache
public import Reporting

/// One report as a page for a browser, a screen reader and two sheets of paper.
///
/// The page is one file: style and pictures stand in it, nothing is loaded and no program runs. It
/// says what the report's model says and nothing else; the templates hold the words around it.
public struct ReportPage: Sendable {
  private let report: DoseReport

  public init(_ report: DoseReport) { self.report = report }

  /// The page as HTML, UTF-8.
  ///
  /// - Throws: `TemplateError` if a template of this build cannot be read, which a test excludes.
  public func html() throws(TemplateError) -> String {
    try PageTemplates.html(of: PageValues(report), with: "page")
  }
}
