public import ArgumentParser
public import Pharmacogenomics

/// The file and the rules: shared by every command that reads a VCF.
struct InputOptions: ParsableArguments {
  @Argument(help: "VCF, VCF.gz or BCF; '-' is standard input.")
  var file: String

  @Option(help: "State the assembly, GRCh38 or GRCh37; a contradiction is an error.")
  var assembly: GenomeAssembly?

  @OptionGroup var rules: RuleOptions
}

/// How to judge what a file does not say: shared by the commands that call genotypes.
struct CallingOptions: ParsableArguments {
  @Option(
    help: """
      What a position without a record counts as: 'unknown', or 'reference' if you know that the \
      file lists every difference.
      """)
  var absent: AbsentPolicy = .unknown

  @Option(
    help: """
      Population group that weights possible diplotypes: EUR, EAS, AMR, SAS or AFR. Without it, \
      the average, or the worst group for positions that were not observed.
      """)
  var ancestry: Ancestry?
}

/// Which rule set to use.
struct RuleOptions: ParsableArguments {
  @Option(name: .customLong("rules"), help: "Folder of another rule set than the shipped one.")
  var folder: String?

  @Option(
    help: "A guideline profile of the rules, by its name; without it the rules' own guideline.")
  var profile: String?
}

extension GenomeAssembly: ExpressibleByArgument {
  public init?(argument: String) { self.init(spelling: argument) }
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
}

extension Ancestry: ExpressibleByArgument {
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}

extension AbsentPolicy: ExpressibleByArgument {}
