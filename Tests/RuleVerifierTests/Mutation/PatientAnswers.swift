import Pharmacogenomics
import Rules

/// What a rule set gives to every patient, under each of its guidelines, and which phenotype each
/// pair of functions has.
struct PatientAnswers: Equatable {
  private struct Given: Equatable {
    let action: DoseRule.Action?
    let dose: DoseBand?
    let advice: [String]
  }

  private let answers: [[Given]]
  private let phenotypes: [[String?]]

  init(_ rules: RuleSet) {
    let guidelines = rules.underEachGuideline
    answers = guidelines.map { rules in
      let inputs = rules.decisions.patientInputs
      let patients = inputs.reduce([[:]]) { (patients: [[String: String]], input) in
        patients.flatMap { patient in
          input.vocabulary.map { patient.merging([input.name: $0]) { $1 } }
        }
      }
      return patients.map { patient in
        let answer = try? rules.decisions.answer(patient)
        let advice = try? rules.decisions.advice(patient, givesDose: answer?.dose != nil)
        return Given(
          action: answer?.action, dose: answer?.dose, advice: (advice ?? []).map(\.id))
      }
    }
    phenotypes = guidelines.flatMap(\.starAlleleGenes).map { gene in
      gene.functions.flatMap { one in
        gene.functions.map { gene.phenotypeTable.row(one, $0)?.phenotype.id }
      }
    }
  }
}
