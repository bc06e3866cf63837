import ReportExchange

/// Which cells of a row follow from what, in the order of the columns.
struct RowLayout: Sendable {
  /// Neighbouring cells that follow from the same.
  enum Part: Sendable, Equatable {
    case file(Int)
    case sample(Int)
    /// The body weight alone.
    case kilograms(Int)
    /// What the band makes of the weight.
    case amounts(Range<Int>)
    case cautions(Int)
    /// The records of the group.
    case records(Int)
    case problem(Int)
    /// The answer of the rules.
    case answer(Range<Int>)
  }

  let parts: [Part]

  /// - Parameter names: Those of all columns.
  init(_ names: [String]) {
    var parts: [Part] = []
    for (column, name) in names.enumerated() {
      switch name {
      case "file": parts.append(.file(column))
      case "sample": parts.append(.sample(column))
      case "problem": parts.append(.problem(column))
      case TableRenderer.recordsColumn: parts.append(.records(column))
      case WeighedCells.weightColumn: parts.append(.kilograms(column))
      case WeighedCells.cautionsColumn: parts.append(.cautions(column))
      case _ where WeighedCells.amountColumns.contains(name):
        if case .amounts(let before) = parts.last {
          parts[parts.count - 1] = .amounts(before.lowerBound..<column + 1)
        } else {
          parts.append(.amounts(column..<column + 1))
        }
      default:
        if case .answer(let before) = parts.last {
          parts[parts.count - 1] = .answer(before.lowerBound..<column + 1)
        } else {
          parts.append(.answer(column..<column + 1))
        }
      }
    }
    self.parts = parts
  }
}
