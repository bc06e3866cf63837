public import AlleleCalling
import Pharmacogenomics

/// All that a call says to the rules.
///
/// Calls that say the same get the same decision and the same acting phenotype, where nothing was
/// stated of the gene beside the file.
public struct CallOpinion: Sendable, Hashable {
  private let spread: PhenotypeSpread
  private let accepted: PhenotypeSpread?
  private let status: GeneCall.Status

  public init(_ call: GeneCall) {
    let opinion = GeneSources.Opinion(call)
    spread = opinion.spread
    accepted = opinion.accepted
    status = call.status
  }
}
