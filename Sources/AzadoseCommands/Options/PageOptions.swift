import ArgumentParser
import Reporting

/// How much of a report is printed as text, and in which colours.
struct PageOptions: ParsableArguments {
  @Flag(help: "Print everything: the evidence, every source, the calendar of visits, the limits.")
  var long = false

  @Flag(help: "Print how the answer was worked out, world by world, instead of the report.")
  var explain = false

  @Option(
    name: [.customLong("colour"), .customLong("color")],
    help: """
      Colour: auto, on a terminal unless NO_COLOR is set; always; or never. It only underlines \
      what the words say.
      """)
  var colour: ColourChoice = .auto

  func validate() throws {
    if long, explain {
      throw ValidationError("--long and --explain print different pages; give one of them")
    }
  }

  /// The page of a report, and of what it was built from.
  func text(_ input: ReportInput, _ report: DoseReport, on terminal: Terminal) -> String {
    explain
      ? ReportExplanation(input, report).text
      : TextRenderer(report, isLong: long, inColour: colour.isUsed(on: terminal)).text
  }
}

/// When colour is used.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never

  /// A file or a pipe gets no escape codes unless somebody asks for them.
  func isUsed(on terminal: Terminal) -> Bool {
    switch self {
    case .auto: terminal.isOutput && !terminal.forbidsColour && !terminal.isDumb
    case .always: true
    case .never: false
    }
  }
}
