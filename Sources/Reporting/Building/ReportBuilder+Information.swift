import Dosing
import Rules

extension ReportBuilder {
  /// One section of published facts, whether or not it is meant for this answer.
  func informationPart(_ information: Information) -> InformationPart {
    InformationPart(
      section: information.section, title: information.title,
      shown: information.occasion.rawValue, applies: applies(information.occasion),
      text: sentences.text(information.says),
      entries: information.entries.map { entry in
        InformationEntryPart(
          id: entry.id, about: entry.about,
          facts: entry.facts.map { fact in
            PublishedFactPart(text: fact.text, sources: fact.sources.map(\.description))
          })
      }, location: information.location.fileAndLine)
  }

  /// A dose that a doubt or a missing test holds back may still come; then nothing is told of
  /// other treatments.
  private func applies(_ occasion: Information.Occasion) -> Bool {
    switch (occasion, input.decision.outcome) {
    case (.withDose, .dose), (.withoutDose, .avoid): true
    case (.withoutDose, .withheld): input.decision.answer.action == .withhold
    default: false
    }
  }

  /// What the published facts rest on.
  func informationSources() -> [SourceReference] {
    rules.information.flatMap(\.entries).flatMap(\.facts).flatMap(\.sources)
  }
}
