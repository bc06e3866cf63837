import Rules

/// The exon windows of a gene as one text, and the same text with edits written into it.
///
/// Nothing is normalized: two edits are the same when they write the same text.
struct GeneText: Sendable {
  /// What stands in a column, the bases inserted behind it included, where that is not the
  /// reference base.
  struct Columns {
    var base: [Int: [UInt8]] = [:]
    var inserted: [Int: [UInt8]] = [:]
  }

  /// The GRCh38 position of each column; 0 between windows.
  let positions: [Int]
  let reference: [UInt8]
  private let columnOf: [Int: Int]

  init(_ windows: [ExonWindow]) {
    var positions: [Int] = []
    var bases: [UInt8] = []
    for window in windows.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      positions += Array(window.span) + [0]
      bases += window.bases + [UInt8(ascii: "-")]
    }
    self.positions = positions
    reference = bases
    columnOf = Dictionary(
      zip(positions, positions.indices), uniquingKeysWith: { first, _ in first })
  }

  func base(_ position: Int) -> UInt8? {
    guard position > 0, let column = columnOf[position] else { return nil }
    return reference[column]
  }

  /// The reference bases of an interval, `nil` when it leaves the windows.
  func bases(_ span: ClosedRange<Int>) -> [UInt8]? {
    let bases = span.compactMap(base)
    return bases.count == span.count ? bases : nil
  }

  /// The whole text with all edits made; `nil` when two of them cannot both be made.
  func writing(_ edits: [Edit]) -> [UInt8]? {
    guard let columns = columns(edits) else { return nil }
    return text(columns, positions.indices)
  }

  /// The text of an interval with all edits made.
  func writing(_ edits: [Edit], in span: ClosedRange<Int>) -> [UInt8]? {
    guard let first = columnOf[span.lowerBound], let last = columnOf[span.upperBound],
      let columns = columns(edits)
    else { return nil }
    return text(columns, first..<(last + 1))
  }

  func columns(_ edits: [Edit]) -> Columns? {
    var columns = Columns()
    for edit in edits {
      let prefix = zip(edit.old, edit.new).prefix { $0 == $1 }.count
      if edit.old.count == edit.new.count {
        for index in edit.old.indices where edit.old[index] != edit.new[index] {
          guard let column = columnOf[edit.position + index], columns.base[column] == nil
          else { return nil }
          columns.base[column] = [edit.new[index]]
        }
        continue
      }
      let old = edit.old.dropFirst(prefix)
      let new = edit.new.dropFirst(prefix)
      let suffix = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
      let first = edit.position + prefix
      for position in first..<(first + old.count - suffix) {
        guard let column = columnOf[position], columns.base[column] == nil else { return nil }
        columns.base[column] = []
      }
      guard let before = columnOf[first - 1], columns.inserted[before] == nil else { return nil }
      columns.inserted[before] = Array(new.dropLast(suffix))
    }
    return columns
  }

  func text(_ columns: Columns, _ range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count + 16)
    var column = range.lowerBound
    for place in Set(columns.base.keys).union(columns.inserted.keys).sorted()
    where range.contains(place) {
      text += reference[column..<place]
      text += columns.base[place] ?? [reference[place]]
      text += columns.inserted[place] ?? []
      column = place + 1
    }
    return text + reference[column..<range.upperBound]
  }

  /// The leftmost insertion or deletion that writes the same text, found by trying all of them.
  func leftmost(_ edit: Edit) -> Edit {
    let gap = edit.new.count - edit.old.count
    let (deleted, inserted) = (max(0, -gap), max(0, gap))
    guard let written = writing([edit]) else { return edit }
    for position in (edit.position - 30)...edit.last {
      guard let column = columnOf[position], let old = bases(position...position + deleted),
        column + inserted < written.count
      else { continue }
      let other = Edit(position, old, written[column...column + inserted])
      if writing([other]) == written { return other }
    }
    return edit
  }

  /// The columns of an interval that lies inside one window.
  func range(_ span: ClosedRange<Int>) -> Range<Int>? {
    guard let first = columnOf[span.lowerBound], let last = columnOf[span.upperBound] else {
      return nil
    }
    return first..<(last + 1)
  }
}
