public import RuleFiles
public import Rules

extension AzadoseRules {
  /// What a file states of one patient, or what is wrong with it.
  ///
  /// Throws when it is unreadable, larger than 1 MiB, or not UTF-8.
  public static func patient(
    at path: String, for rules: RuleSet
  ) throws(RuleReadingError) -> DescribedPatient.Loaded {
    PatientFile.load(try RuleDirectory.readCaseFile(path), for: rules)
  }

  /// A patient's file to fill in, in which every fact is a comment.
  public static func patientTemplate(for rules: RuleSet) -> String {
    PatientTemplate.text(for: rules)
  }
}
