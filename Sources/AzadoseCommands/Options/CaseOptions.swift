import ArgumentParser

/// Cases that lie elsewhere: shared by the commands that read the cases beside the rules.
struct CaseOptions: ParsableArguments {
  @Option(
    name: .customLong("cases"),
    help: ArgumentHelp(
      "A further file of cases, beside those in the folder; may be repeated.", valueName: "file"))
  var files: [String] = []
}
