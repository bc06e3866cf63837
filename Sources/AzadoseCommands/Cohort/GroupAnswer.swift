import Dosing
import ReportExchange
import Reporting

/// An answer of the rules with the cells that no weight changes.
struct GroupAnswer {
  let decision: DoseDecision
  let report: DoseReport
  let weigher: ReportWeigher
  /// The number of its band.
  let band: Int
  /// For each part of a row its bytes; empty for parts that follow from something else.
  let cells: [[UInt8]]
  let usualCautions: [UInt8]
  let outcome: String

  init(
    _ report: DoseReport, _ weigher: ReportWeigher, _ decision: DoseDecision, band: Int,
    _ line: CohortLine, _ layout: RowLayout
  ) {
    // The file stands before the cells of a report.
    let values = [""] + TableRenderer.values(of: report)
    var usual: [UInt8] = []
    cells = layout.parts.map { part in
      switch part {
      case .answer(let columns): return line.bytes(Array(values[columns]), columns: columns)
      case .cautions(let column):
        let text = WeighedCells.usualCautions(of: report, weigher)
        usual = line.bytes([text], columns: column..<column + 1)
        return []
      default: return []
      }
    }
    usualCautions = usual
    outcome = report.decision.outcome
    self.decision = decision
    self.report = report
    self.weigher = weigher
    self.band = band
  }
}

/// What one weight makes of one band.
struct BandAmount {
  let kilograms: [UInt8]
  let cells: [UInt8]
  /// Whether something is to be said of the weight.
  let isWeightMentioned: Bool

  init(
    _ weighed: WeighedCells, isWeightMentioned: Bool, _ line: CohortLine, _ layout: RowLayout
  ) {
    var (kilograms, cells): ([UInt8], [UInt8]) = ([], [])
    for part in layout.parts {
      switch part {
      case .kilograms(let column):
        kilograms = line.bytes([weighed.kilograms], columns: column..<column + 1)
      case .amounts(let columns): cells = line.bytes(weighed.amounts, columns: columns)
      default: break
      }
    }
    self.kilograms = kilograms
    self.cells = cells
    self.isWeightMentioned = isWeightMentioned
  }
}
