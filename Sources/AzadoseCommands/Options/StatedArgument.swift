import Pharmacogenomics
import Rules

/// One argument `name=value`.
struct StatedArgument {
  let name: String
  let value: String
  private let argument: String

  init(_ argument: String) throws(StatedPatientProblem) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw StatedPatientProblem(
        message: "'\(argument)' states nothing", place: (argument, 1),
        hint: "write the name of an input, '=' and its value")
    }
    name = String(parts[0])
    value = String(parts[1])
    self.argument = argument
  }

  /// What is wrong with the name or the value, with the place in the argument.
  func problem(atValue: Bool, _ message: String, hint: String?) -> StatedPatientProblem {
    StatedPatientProblem(
      message: message,
      place: (argument, atValue ? name.unicodeScalars.count + 2 : 1), hint: hint)
  }

  /// A word of the input's vocabulary; for a gene a phenotype in any of its forms or a
  /// diplotype, for a number the number with its unit.
  func value(of input: DecisionInput, rules: RuleSet) throws(StatedPatientProblem) -> StatedValue {
    do throws(StatedValueProblem) {
      return try StatedValueReader(input, in: rules, spelling: .anyForm).read(value)
    } catch {
      throw problem(atValue: true, error.message, hint: error.hint)
    }
  }

  func weight() throws(StatedPatientProblem) -> BodyWeight {
    do throws(WeightError) {
      return try BodyWeight(parsing: value)
    } catch {
      throw problem(atValue: true, error.description, hint: nil)
    }
  }

  func stock() throws(StatedPatientProblem) -> TabletStock {
    guard let stock = TabletStock(parsing: value) else {
      throw problem(
        atValue: true, "'\(value)' is no list of tablets",
        hint: "write strengths in mg, as in 25,50; 50s is a scored tablet")
    }
    return stock
  }
}
