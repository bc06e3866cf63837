import AlleleCalling
import Pharmacogenomics
import Rules

extension ReportBuilder {
  /// One change that no definition lists.
  func uncataloguedPart(
    _ found: UncataloguedChange, of gene: GeneDefinition
  ) -> UncataloguedPart {
    let text = UncataloguedText(gene: gene, sentences: sentences)
    let prediction = found.prediction
    return UncataloguedPart(
      change: found.change.description, coding: prediction.codingName,
      protein: prediction.proteinName, consequence: prediction.consequence.rawValue,
      effect: prediction.consequence.effect.rawValue, says: text.says(of: found),
      function: text.function(of: found), settledBy: text.settling([found]),
      readWith: prediction.readWith, failure: found.failure, record: recordPart(found.record))
  }

  /// ` (c.719A>T)`: what an undefined haplotype carries, as the literature would write it.
  func codingNames(_ haplotype: HaplotypeName, of call: GeneCall) -> String {
    guard case .undefined(let changes) = haplotype else { return "" }
    var names: [String] = []
    for change in changes.sorted() {
      let listed = call.gene.variants.first { $0.change == change }?.name
      let found = call.evidence.uncatalogued.first { $0.change == change }?.prediction.codingName
      guard let name = listed ?? found else { return "" }
      if !names.contains(name) { names.append(name) }
    }
    return " (\(names.joined(separator: " + ")))"
  }
}
