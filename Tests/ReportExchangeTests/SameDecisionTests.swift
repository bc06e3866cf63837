import AzadoseTestSupport
import Foundation
import Reporting
import Testing

@testable import AzadoseCommands

/// Every form states the same decision, for every sample.
struct SameDecisionTests {
  @Test func `every form of every sample states the same decision`() throws {
    let all = SampleForms.all
    #expect(all.map(\.name) == SampleForms.printed)
    #expect(Set(all.map(\.report.decision.outcome)) == ["avoid", "dose", "test first", "withheld"])
    for forms in all {
      let decision = forms.report.decision
      let dose = decision.dose.map { ($0.milligramsPerDay ?? $0.startMilligramsPerDay).value }
      let expected = StatedDecision(
        outcome: decision.outcome, milligrams: dose.flatMap { Decimal(string: "\($0)") })
      for format in SampleForms.formats {
        guard let text = forms.texts[format] else {
          #expect(format == .ics && forms.report.titration == nil, "\(forms.name) has no \(format)")
          continue
        }
        if format == .fhir, dose != nil, forms.report.titration == nil {
          // Who takes the drug already gets no draft of a first start.
          #expect(try FHIRBundle(text).all("MedicationRequest").isEmpty, "\(forms.name)")
          continue
        }
        let stated = try StatedDecision.read(text, as: format, outcome: decision.outcome)
        #expect(stated == expected, "\(forms.name), \(format)")
      }
    }
  }

  @Test func `every form tells what is to be done about the drug that is taken already`() throws {
    let treated = SampleForms.all.filter { !$0.report.decision.presentTreatment.isEmpty }
    #expect(treated.count >= 2)
    for forms in treated {
      for format in SampleForms.formats where format != .ics {
        let text = try #require(forms.texts[format]).replacing(#/\s+/#, with: " ")
        for finding in forms.report.decision.presentTreatment {
          #expect(text.contains(finding.text), "\(forms.name), \(format): \(finding.rule)")
        }
      }
    }
  }

  @Test func `every form tells every caution, and every assumption but the calendar`() throws {
    for forms in SampleForms.all {
      let decision = forms.report.decision
      for format in [ReportFormat.tsv, .fhir, .ics] {
        guard var text = forms.texts[format] else { continue }
        if format == .ics {
          text = text.replacing("\r\n ", with: "").replacing("\\,", with: ",")
            .replacing("\\;", with: ";")
        }
        for caution in decision.cautions + (format == .ics ? [] : forms.report.assumptions) {
          #expect(
            text.contains(caution.replacing("\"", with: "\\\"")) || text.contains(caution),
            "\(forms.name), \(format)")
        }
      }
    }
  }
}
