import Rules

/// Every possible patient of a decision: the product of its closed vocabularies.
struct Patients {
  /// One patient: a value for each input, in the order of the inputs.
  struct Patient: Hashable {
    let values: [String]
  }

  private let table: DecisionTable
  private var inputs: [DecisionTable.Input] { table.inputs }

  init(of table: DecisionTable) { self.table = table }

  /// In the order of the inputs and their values.
  var all: [Patient] {
    table.cells.map { cell in Patient(values: inputs.map { cell[$0.name] ?? "" }) }
  }

  /// The patient's values by input name.
  func values(of patient: Patient) -> [String: String] {
    Dictionary(zip(inputs.map(\.name), patient.values)) { first, _ in first }
  }

  /// `TPMT=normal, NUDT15=unknown`.
  func text(of patient: Patient) -> String {
    zip(inputs, patient.values).map { "\($0.name)=\($1)" }.joined(separator: ", ")
  }

  /// Every pair of patients who differ in one input only, there by a worse value in the second.
  ///
  /// `unknown` stands outside the order.
  func worsening(_ name: String) -> [(better: Patient, worse: Patient)] {
    guard let place = inputs.firstIndex(where: { $0.name == name }) else { return [] }
    let ladder = inputs[place].vocabulary.filter { $0 != DecisionTable.unknown }
    return all.flatMap { patient -> [(Patient, Patient)] in
      guard let step = ladder.firstIndex(of: patient.values[place]) else { return [] }
      return ladder[(step + 1)...].map { value in
        var values = patient.values
        values[place] = value
        return (patient, Patient(values: values))
      }
    }
  }
}
