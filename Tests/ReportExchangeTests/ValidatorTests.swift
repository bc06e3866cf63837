import AzadoseTestSupport
import Foundation
import Testing

@testable import AzadoseCommands

/// Programs that are not ours read every bundle and every calendar.
@Suite(
  .enabled(
    if: Validator.python != nil, "needs a Python with fhirclient, fhirpathpy and icalendar"))
struct ValidatorTests {
  private func validate(_ texts: [(name: String, text: String)]) throws -> Tool.Outcome {
    let folder = try TemporaryFolder()
    let files = try texts.map { try folder.write($0.text, as: $0.name) }
    return try Tool.run(
      #require(Validator.python), ["Tests/ReportExchangeTests/validate.py"] + files)
  }

  @Test func `every bundle and every calendar is valid`() throws {
    let texts = SampleForms.all.flatMap { forms in
      [(ReportFormat.fhir, "json"), (.ics, "ics")].compactMap { format, ending in
        forms.texts[format].map { (name: "\(forms.name).\(ending)", text: $0) }
      }
    }
    #expect(texts.count > 100)
    let recorded = try SampleForms(
      "recorded", command: "report vcf-samples/normal.vcf --weight 72",
      more: ["--recorded", "2026-12-01T09:30:00Z", "--format", "fhir"])
    let outcome = try validate(texts + [("recorded.json", recorded.texts[.fhir] ?? "")])
    #expect(outcome.exit == 0, "\(outcome.out)\(outcome.err)")
  }

  @Test func `a slip in a bundle or a calendar is noticed`() throws {
    let forms = try SampleForms("normal", command: "report vcf-samples/normal.vcf --weight 72")
    let bundle = try #require(forms.texts[.fhir])
    let slips = [
      ("code", "\"51969-4\"", "\"51967-8\""), ("gene", "\"HGNC:12014\"", "\"12014\""),
      ("intent", "\"intent\" : \"proposal\"", "\"intent\" : \"order\""),
      ("key", "\"subject\" :", "\"patient\" :"),
      ("system", "\"system\" : \"http://unitsofmeasure.org\",\n", ""),
    ]
    var texts = slips.map { (name: "\($0).json", text: bundle.replacing($1, with: $2)) }
    let calendar = try #require(forms.texts[.ics])
    texts.append(("line.ics", calendar.replacing("\r\n", with: "\n")))
    texts.append(("uid.ics", calendar.replacing(/UID:[0-9a-f]+/, with: "UID:0")))
    let outcome = try validate(texts)
    #expect(outcome.exit == 1)
    for (name, text) in texts {
      #expect(text != bundle && text != calendar)
      if name != "uid.ics" { #expect(outcome.out.contains("\(name): "), "\(outcome.out)") }
    }
  }
}

private enum Validator {
  static let python = PythonTool.find(importing: "fhirclient", "fhirpathpy", "icalendar")
}
