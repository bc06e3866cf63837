import Pharmacogenomics
import Rules

/// A patient without a file: what the arguments `name=value` state.
struct StatedPatient {
  /// By the name of the input.
  let values: [String: StatedValue]
  let weight: BodyWeight?
  let stock: TabletStock?

  /// The arguments that are no inputs of a decision.
  private static let weightName = "weight"
  private static let tabletsName = "tablets"

  /// Reads every argument; each gene is stated once, and what else is left out is unknown.
  init(_ arguments: [String], rules: RuleSet) throws(StatedPatientProblem) {
    let derived = rules.facts.filter { !$0.isStated }.map(\.name)
    let inputs = rules.decisions.patientInputs.filter { !derived.contains($0.name) }
    let names = inputs.map(\.name) + [Self.weightName, Self.tabletsName]
    var values: [String: StatedValue] = [:]
    var stated: Set<String> = []
    var weight: BodyWeight?
    var stock: TabletStock?
    for argument in try arguments.map(StatedArgument.init) {
      let word = argument.name.lowercased()
      guard let name = names.first(where: { $0.lowercased() == word }) else {
        throw argument.problem(
          atValue: false, "input '\(argument.name)' is not defined",
          hint: NearestName.hint(for: argument.name, among: names))
      }
      guard stated.insert(name).inserted else {
        throw argument.problem(atValue: false, "'\(name)' is stated twice", hint: "state it once")
      }
      if let input = inputs.first(where: { $0.name == name }) {
        values[name] = try argument.value(of: input, rules: rules)
      } else if name == Self.weightName {
        weight = try argument.weight()
      } else {
        stock = try argument.stock()
      }
    }
    let genes = inputs.compactMap(\.phenotypeGene)
    if let missing = genes.first(where: { !stated.contains($0) }) {
      throw StatedPatientProblem(
        message: "'\(missing)' is not stated",
        hint: "write \(missing)=\(DecisionInput.unknown) if the gene has no result")
    }
    do throws(ImplausibleFact) {
      self.values = try DerivedFacts(rules).addingPlausible(to: values, weight: weight)
    } catch {
      throw StatedPatientProblem(message: error.description)
    }
    self.weight = weight
    self.stock = stock
  }
}

/// Why the arguments state no patient.
struct StatedPatientProblem: Error, CustomStringConvertible {
  let message: String
  /// The argument, and the column of the slip in it, from 1.
  var place: (argument: String, column: Int)?
  var hint: String?

  /// What is wrong; the argument with a caret; what to write.
  var description: String {
    var lines = [message]
    if let place {
      lines += [
        "  " + place.argument, "  " + String(repeating: " ", count: place.column - 1) + "^",
      ]
    }
    if let hint { lines.append("  = hint: \(hint)") }
    return lines.joined(separator: "\n")
  }
}
