import ArgumentParser
import Pharmacogenomics
import ReportExchange
import ReportPages
import Reporting

/// In which form a report is written.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  /// One page that needs no network.
  case html
  /// The same page on paper.
  case pdf
  case tsv
  case fhir
  case ics
}

/// What only the forms for other systems ask for.
struct ExchangeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      When the report is recorded, 2026-12-01T09:30:00+01:00; json and fhir hold it. Without it a \
      report holds no time.
      """, valueName: "instant"),
    transform: Self.instant)
  var recorded: RecordedInstant?

  @Option(
    name: .customLong("titration"),
    help: ArgumentHelp(
      "The way to the dose that a calendar holds; without it, the first one of the rules.",
      valueName: "name"))
  var plan: String?

  /// - Throws: `ValidationError` for an option that the format has no place for, or lacks.
  func check(_ format: ReportFormat, _ course: CourseOptions) throws {
    if recorded != nil, format != .json, format != .fhir {
      throw ValidationError("--recorded stands in json and fhir alone; choose one with --format")
    }
    if plan != nil, format != .ics {
      throw ValidationError("--titration chooses for --format ics alone; the others hold every way")
    }
    if format == .ics, course.startDate == nil {
      throw ValidationError("\(ExchangeError.noStartDate)")
    }
  }

  /// The report in a form, of a PDF the page that is printed; `page` is its text for a screen.
  func text(
    _ report: DoseReport, _ format: ReportFormat, page: () -> String
  ) throws -> String {
    switch format {
    case .text: return page()
    case .json: return try JSONRenderer.text(of: report)
    case .html, .pdf: return try ReportPage(report).html()
    case .tsv: return TableRenderer.text(of: report)
    case .fhir: return try BundleRenderer(report).text()
    case .ics:
      do throws(ExchangeError) {
        return try CalendarRenderer(report, plan: plan).text()
      } catch {
        if case .unknownPlan = error { throw ValidationError(error.description) }
        throw error
      }
    }
  }

  private static func instant(_ text: String) throws -> RecordedInstant {
    guard let instant = RecordedInstant(parsing: text) else {
      throw ValidationError(
        "'\(text)' is no moment; write day, time and offset, as in 2026-12-01T09:30:00+01:00")
    }
    return instant
  }
}
