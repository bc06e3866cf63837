import ArgumentParser
import AzadoseRules
import Pharmacogenomics
import ReportPages
import Reporting
import Rules

/// What is stated of a patient under treatment, from a file and from single options.
struct FollowUpOptions: ParsableArguments {
  @Option(
    name: .customLong("patient"),
    help: ArgumentHelp(
      "A file with what is known of the patient, in YAML or JSON; 'azadose patient new' writes one.",
      valueName: "file"))
  var file: String?

  @Option(
    help: "Body weight, as in 72 or 154lb; without it that of the patient's file.",
    transform: PatientOptions.weight)
  var weight: BodyWeight?

  @OptionGroup var given: FactOptions

  @Option(help: "The day of the sample, as in 2026-10-15.", transform: CivilDay.init(argument:))
  var on: CivilDay?

  @Option(
    help: ArgumentHelp(
      "A phenotype that is known; may be repeated.", valueName: "gene=phenotype"))
  var phenotype: [String] = []

  @OptionGroup var rules: RuleOptions

  @Option(help: "Output: text, json, html (one page that needs no network) or pdf.")
  var format: FollowUpFormat = .text

  @OptionGroup var destination: OutputOptions

  func validate() throws {
    if format == .pdf, destination.file == nil, Terminal.ofProcess().isOutput {
      throw ValidationError("a PDF is no text for a terminal; name a file with --output")
    }
  }

  /// Writes the page about a running treatment.
  func write(_ report: FollowUpReport) throws {
    switch format {
    case .text: try destination.write(FollowUpText(report).text)
    case .json: try destination.write(JSONRenderer.text(of: report))
    case .html: try destination.write(FollowUpPage(report).html())
    case .pdf:
      let printer = try PDFPrinter()
      try destination.write(printer.pdf(of: FollowUpPage(report).html()))
    }
  }

  /// What is stated, apart by where; nothing is stated twice.
  struct Stated {
    /// Of the options, which speak of the day of the sample.
    let options: [String: StatedValue]
    /// Of the patient's file, which names no day.
    let file: [String: StatedValue]
    let weight: BodyWeight?

    var all: [String: StatedValue] { options.merging(file) { option, _ in option } }
  }

  /// The file and the options.
  ///
  /// - Parameter bareUnits: Units that may be left out behind a number.
  func facts(
    for rules: RuleSet, more arguments: [String] = [], bareUnits: Set<MeasureUnit> = [],
    of command: any ParsableCommand.Type
  ) throws -> Stated {
    let file = try file.map { try PatientOptions.load($0, for: rules) }
    var options = given
    options.arguments = (given.arguments + arguments).map {
      Self.completed($0, bareUnits, rules)
    }
    let stated = try options.facts(for: rules, of: command)
    if let name = stated.keys.sorted().first(where: { file?.facts[$0] != nil }) {
      throw ValidationError("'\(name)' stands in the patient's file and among the options")
    }
    if weight != nil, file?.weight != nil {
      throw ValidationError("'weight' stands in the patient's file and among the options")
    }
    return Stated(options: stated, file: file?.facts ?? [:], weight: weight ?? file?.weight)
  }

  /// The argument with the unit of its fact, where a bare number may go without.
  private static func completed(
    _ argument: String, _ bareUnits: Set<MeasureUnit>, _ rules: RuleSet
  ) -> String {
    guard let stated = try? StatedArgument(argument),
      ExactDecimal(plain: stated.value) != nil,
      case .number(let scale) = rules.statedInputs.first(where: { $0.name == stated.name })?.kind,
      bareUnits.contains(scale.unit)
    else { return argument }
    return "\(argument) \(scale.unit.rawValue)"
  }
}

extension CivilDay {
  /// Reads a day of the command line.
  init(argument: String) throws {
    guard let day = CivilDay(parsing: argument) else {
      throw ValidationError(
        "'\(argument)' is not a day; write year-month-day, as in 2026-10-15")
    }
    self = day
  }
}

/// In which form a report of the follow-up is written.
enum FollowUpFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  /// One page that needs no network.
  case html
  /// The same page on paper.
  case pdf
}
