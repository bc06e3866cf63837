/// The units in which rules ask for numbers. A rule file writes them so; what a patient
/// brings may have other spellings, see `number(in:)`.
public enum MeasureUnit: String, Sendable, Hashable, CaseIterable {
  case kilograms = "kg"
  case centimetres = "cm"
  /// Body mass index.
  case kilogramsPerSquareMetre = "kg/m2"
  case years
  case months
  case weeks
  case days
  case milligramsPerDay = "mg/day"
  case milligramsPerKilogramAndDay = "mg/kg/day"
  /// White cells, neutrophils, platelets.
  case cellsPerLitre = "x10^9/L"
  case gramsPerLitre = "g/L"
  /// Enzyme activity in serum.
  case unitsPerLitre = "U/L"
  case micromolesPerLitre = "umol/L"
  /// Estimated glomerular filtration rate.
  case filtrationRate = "mL/min/1.73m2"
  case femtolitres = "fL"
  /// Thiopurine metabolites.
  case picomolesInErythrocytes = "pmol/8x10^8 RBC"
  /// A metabolite by body mass index, daily dose and volume of erythrocytes.
  case normalisedPicomoles = "pmol/8x10^8 RBC/(kg/m2 x g/day x fL)"
  /// How often one number goes into another of the same unit.
  case times
  case percent = "%"
}
