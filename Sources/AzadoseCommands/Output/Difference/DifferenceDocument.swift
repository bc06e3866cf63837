import Reporting
import RuleVerifier
import Rules

/// What differs between two rule sets, as one JSON document for programs.
///
/// The JSON Schema is `docs/difference.schema.json`; a test holds this type to it.
struct DifferenceDocument: Encodable {
  /// Name and version of the JSON format.
  let format = "azadose-difference/1"
  let old: Rules
  let new: Rules
  /// Whether some patient may get another decision.
  let changesDecisions: Bool
  let inputs: [Input]
  /// Under the rule sets' own guideline.
  let patients: Patients
  let profiles: [Profile]
  let invariants: [Named]
  let genes: [Gene]
  let drug: [Fact]
  let quality: [Fact]
  let uncertainty: [Fact]
  let sentences: [Fact]

  init(_ difference: RuleDifference, of sets: ComparedSets) {
    old = Rules(sets.old)
    new = Rules(sets.new)
    changesDecisions = difference.changesDecisions
    inputs = difference.inputs.map(Input.init)
    patients = Patients(difference.patients)
    profiles = difference.profiles.map(Profile.init)
    invariants = difference.invariants.map { Named(name: $0.id, change: $0.presence.rawValue) }
    genes = difference.genes.map(Gene.init)
    drug = difference.drug.map(Fact.init)
    quality = difference.quality.map(Fact.init)
    uncertainty = difference.uncertainty.map(Fact.init)
    sentences = difference.sentences.map {
      Fact(name: $0.key, old: OrNull($0.old), new: OrNull($0.new))
    }
  }

  /// The document, with a newline at its end.
  var text: String { get throws { try JSONRenderer.text(of: self) } }
}

extension DifferenceDocument {
  /// One of the two rule sets.
  struct Rules: Encodable {
    /// As the user named it; `null` for the shipped rules.
    let folder: OrNull<String>
    let name: String
    let version: String
    /// SHA-256, lower-case hex.
    let digest: String

    init(_ rules: NamedRules) {
      folder = OrNull(rules.folder)
      name = rules.ruleSet.name
      version = rules.ruleSet.version
      digest = rules.ruleSet.digest
    }
  }

  /// A thing with a name that is `added`, `removed` or `changed`.
  struct Named: Encodable {
    let name: String
    let change: String
  }

  /// A fact; `null` where a rule set does not state it.
  struct Fact: Encodable {
    let name: String
    let old: OrNull<String>
    let new: OrNull<String>

    init(name: String, old: OrNull<String>, new: OrNull<String>) {
      self.name = name
      self.old = old
      self.new = new
    }

    init(_ change: FieldChange) {
      self.init(name: change.name, old: OrNull(change.old), new: OrNull(change.new))
    }
  }

  /// Another guideline.
  struct Profile: Encodable {
    let name: String
    /// `added`, `removed` or `changed`.
    let change: String
    /// `null` unless it is `changed`.
    let patients: OrNull<Patients>
    let genes: [Gene]
    let facts: [Fact]

    init(_ profile: ProfileDifference) {
      name = profile.profile
      change = profile.presence.rawValue
      patients = OrNull(profile.patients.map(Patients.init))
      genes = profile.genes.map(Gene.init)
      facts = profile.fields.map(Fact.init)
    }
  }

  /// A question to the patient.
  struct Input: Encodable {
    let name: String
    /// `added`, `removed`, `other kind`, `values` or `plausible`.
    let change: String
    /// Values that are new, or gone.
    var added: [String] = []
    var removed: [String] = []
    /// Plausible numbers.
    var old = OrNull<String>(nil)
    var new = OrNull<String>(nil)

    init(_ input: InputChange) {
      name = input.input
      switch input.kind {
      case .added: change = "added"
      case .removed: change = "removed"
      case .otherKind: change = "other kind"
      case .values(let added, let removed):
        change = "values"
        self.added = added
        self.removed = removed
      case .plausible(let old, let new):
        change = "plausible"
        self.old = OrNull(old)
        self.new = OrNull(new)
      }
    }
  }
}
