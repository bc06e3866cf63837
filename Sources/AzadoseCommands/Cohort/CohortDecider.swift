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

  /// The row of a person whose records were read.
  ///
  /// - Parameters:
  ///   - variants: What was read, of this sample or of a group of which it is.
  ///   - calls: The calls of the sample under the chosen rules.
  func row(
    _ person: CohortPerson, sample: String, _ variants: ReadVariants,
    calls: () throws -> SampleCalls
  ) -> CohortRow {
    let file = variants.file
    do {
      let facts = try DerivedFacts(rules).validated(person.facts, weight: person.weight)
      try PatientOptions.checkTreatment(facts)
      let patient = DosedPatient(
        weight: person.weight, stock: nil, calling: calling, facts: facts, results: [:],
        course: CourseOptions.none)
      try patient.decider(rules).check(person.weight)
      // A row holds nothing of the other guidelines.
      let input = try patient.input(
        of: GenotypeSource(variants, sample: sample), rules, guidelines: []
      ) { _ in try calls() }
      let cells = TableRenderer.values(of: ReportBuilder(input).report(.decision))
      return CohortRow(
        file: file, sample: sample, cells: Array(cells.dropFirst()), problem: nil)
    } catch {
      return .undecided(file: file, sample: sample, problem: "\(error)")
    }
  }

  /// The row of the only sample of a file.
  func row(ofFile file: String, stated: GenomeAssembly?, _ people: CohortPeople) -> CohortRow {
    let variants: ReadVariants
    do throws(SampleCallingError) {
      variants = try ReadVariants(file, stated: stated, samples: .only, rules: rules)
    } catch {
      return .undecided(file: file, sample: "", problem: error.description)
    }
    let sample = variants.selection.samples.first ?? ""
    switch people.person(sample) {
    case .failure(let problem):
      return .undecided(file: file, sample: sample, problem: problem.text)
    case .success(let person):
      return row(person, sample: sample, variants) {
        try CallingSession(
          variants, absent: calling.absent, ancestry: calling.ancestry, rules: rules
        ).calls(ofSample: 0)
      }
    }
  }
}
