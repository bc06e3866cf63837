import AlleleCalling
import Dosing
import Pharmacogenomics
import ReportExchange
import Reporting
import Rules
import SampleCalling
import VariantFiles

/// Decides one person of a cohort after another, as `azadose report` would.
struct CohortDecider: Sendable {
  /// As the profile chooses them.
  let rules: RuleSet
  let calling: CallingOptions

  /// What is stated of a person, and what follows from it.
  ///
  /// - Throws: What `azadose report` says of facts that do not fit together, and of a weight for
  ///   which no dose is computed.
  func facts(of person: CohortPerson, _ derived: DerivedFacts) throws -> [String: StatedValue] {
    let facts = try derived.validated(person.facts, weight: person.weight)
    try PatientOptions.checkTreatment(facts)
    try patient(person.weight, facts).decider(rules).check(person.weight)
    return facts
  }

  /// The row of the only sample of a file.
  ///
  /// - Returns: The row, and the sample's row in the table.
  func row(
    ofFile file: String, stated: GenomeAssembly?, _ people: CohortPeople
  ) -> (row: CohortRow, stated: Int?) {
    let variants: ReadVariants
    do throws(SampleCallingError) {
      variants = try ReadVariants(file, stated: stated, samples: .only, rules: rules)
    } catch {
      return (.undecided(file: file, sample: "", problem: error.description), nil)
    }
    let sample = variants.selection.samples.first ?? ""
    let row = people.row(of: sample)
    do {
      let person = try people.person(try people.statement(ofRow: row), ofRow: row)
      let facts = try facts(of: person, DerivedFacts(rules))
      // A row holds nothing of the other guidelines.
      let input = try patient(person.weight, facts).input(
        of: GenotypeSource(variants, sample: sample), rules, guidelines: []
      ) { rules in
        try CallingSession(
          variants, absent: calling.absent, ancestry: calling.ancestry, rules: rules
        ).calls(ofSample: 0)
      }
      let cells = TableRenderer.values(of: ReportBuilder(input).report(.decision))
      return (
        CohortRow(file: file, sample: sample, cells: Array(cells.dropFirst()), problem: nil), row
      )
    } catch {
      let problem = (error as? CohortPeople.Problem)?.text ?? "\(error)"
      return (.undecided(file: file, sample: sample, problem: problem), row)
    }
  }

  /// A person with the facts that follow from others.
  func patient(_ weight: BodyWeight, _ facts: [String: StatedValue]) -> DosedPatient {
    DosedPatient(
      weight: weight, stock: nil, calling: calling, facts: facts, results: [:],
      course: CourseOptions.none)
  }
}
