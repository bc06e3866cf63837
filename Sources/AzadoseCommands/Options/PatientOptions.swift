import ArgumentParser
import AzadoseRules
import Pharmacogenomics
import Rules

/// Who the patient is, from a file and from single options.
struct PatientOptions: ParsableArguments {
  @Option(
    name: .customLong("patient"),
    help: ArgumentHelp(
      "A file with what is known of the patient, in YAML or JSON; 'azadose patient new' writes one.",
      valueName: "file"))
  var file: String?

  @Option(
    help: "Body weight: 72, 72kg, 72000g or 154lb; a number without a unit is kilograms.",
    transform: Self.weight)
  var weight: BodyWeight?

  @Option(
    help: "Tablets in stock, in mg: '25,50'. '50s' is a scored tablet that may be halved.",
    transform: Self.stock)
  var tablets: TabletStock?

  @OptionGroup var given: FactOptions

  @OptionGroup var begun: DoseBeginOptions

  @Option(help: "The day of the report, as in 2026-10-15.", transform: CivilDay.init(argument:))
  var on: CivilDay?

  /// What is stated of a patient.
  struct Stated {
    let weight: BodyWeight
    let stock: TabletStock?
    /// By the name of the fact.
    let facts: [String: StatedValue]
  }

  /// The file and the options together; nothing is stated twice.
  ///
  /// - Throws: `ValidationError` without a weight, or where file and option state the same thing;
  ///   `PatientProblem` for a file that cannot be read.
  func stated(for rules: RuleSet, of command: any ParsableCommand.Type) throws -> Stated {
    let file = try file.map { try Self.load($0, for: rules) }
    let options = try given.facts(for: rules, of: command)
    if let name = options.keys.sorted().first(where: { file?.facts[$0] != nil }) {
      throw ValidationError("'\(name)' stands in the patient's file and among the options")
    }
    if weight != nil, file?.weight != nil {
      throw ValidationError("'weight' stands in the patient's file and among the options")
    }
    guard let weight = weight ?? file?.weight else {
      throw ValidationError("no weight is stated; give --weight, or 'weight' in the patient's file")
    }
    var facts = options.merging(file?.facts ?? [:]) { option, _ in option }
    if begun.since != nil, on == nil {
      throw ValidationError("--since says how long the dose is taken only with --on")
    }
    if let days = try begun.daysOnDose(on: on, facts, rules) {
      facts[PatientFact.daysOnDose] = days
    }
    try Self.checkTreatment(facts)
    return try Stated(
      weight: weight, stock: tablets ?? file?.stock,
      facts: DerivedFacts(rules).validated(facts, weight: weight))
  }

  /// - Throws: `ValidationError` where a dose is taken already and nobody says which: the dose of a
  ///   first start would be read as the next one.
  static func checkTreatment(_ facts: [String: StatedValue]) throws {
    guard facts[PatientFact.daysOnDose] != nil, facts[PatientFact.currentDose] == nil else {
      return
    }
    throw ValidationError(
      "'\(PatientFact.daysOnDose)' says that a dose is taken; state '\(PatientFact.currentDose)' too"
    )
  }

  static func load(_ path: String, for rules: RuleSet) throws -> DescribedPatient {
    let loaded = try AzadoseRules.patient(at: path, for: rules)
    guard let patient = loaded.patient else {
      throw PatientProblem(diagnostics: loaded.diagnostics)
    }
    return patient
  }

  static func weight(_ text: String) throws -> BodyWeight {
    do throws(WeightError) {
      return try BodyWeight(parsing: text)
    } catch {
      throw ValidationError(error.description)
    }
  }

  private static func stock(_ text: String) throws -> TabletStock {
    guard let stock = TabletStock(parsing: text) else {
      throw ValidationError(
        "'\(text)' is not a tablet stock; write strengths in mg, as in 25,50 or 50s for a scored 50"
      )
    }
    return stock
  }
}

/// A patient's file that cannot be used.
struct PatientProblem: Error, CustomStringConvertible {
  let diagnostics: [Diagnostic]

  var description: String {
    diagnostics.map { finding in
      "\(finding.location): \(finding.message)" + (finding.hint.map { "; \($0)" } ?? "")
    }.joined(separator: "\n")
  }
}
