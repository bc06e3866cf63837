/// What one ALT writes: known variants, and at most one edit that no definition knows.
struct AltMeaning: Sendable, Equatable {
  var mask: UInt64 = 0
  var extras: [Edit] = []

  /// Whether it writes one edit, so that its absence is the absence of that edit.
  var isSingle: Bool { mask.nonzeroBitCount + extras.count == 1 }
}

/// A row with its ALTs explained by comparing texts.
struct OracleRow: Sendable {
  /// First and last GRCh38 position that it speaks about.
  let span: ClosedRange<Int>
  /// One entry an ALT; `nil` for "anything else".
  private(set) var alternates: [AltMeaning?]
  let filterFails: Bool
  let cells: [Cell]
  let isBlock: Bool

  var isReferenceCall: Bool { alternates.allSatisfy { $0 == nil } }
  var listed: UInt64 { alternates.reduce(0) { $0 | ($1?.mask ?? 0) } }
  var listedExtras: [Edit] { alternates.flatMap { $0?.extras ?? [] } }

  init(_ row: WrittenRow, of gene: OracleGene) {
    let last = row.position + row.reference.utf8.count - 1
    span = row.position...max(last, row.end ?? last)
    alternates = row.alternates.map { alt in
      alt.hasPrefix("<")
        ? nil : gene.meaning(of: Edit(row.position, row.reference, alt))
    }
    filterFails = !gene.acceptedFilters.contains(row.filter)
    cells = row.cells
    isBlock = row.end != nil
  }

  /// The row with each ALT that writes a known variant on the other strand read as that variant.
  func turned(_ gene: OracleGene) -> OracleRow {
    var row = self
    row.alternates = alternates.map { meaning in
      guard var meaning else { return nil }
      for extra in meaning.extras {
        if let known = gene.turned(extra) { meaning.mask |= 1 << UInt64(known) }
      }
      meaning.extras.removeAll { gene.turned($0) != nil }
      return meaning
    }
    return row
  }
}

extension Cell {
  /// The alleles that are no dots.
  var alleles: [Int] {
    genotype.split(whereSeparator: { "/|".contains($0) }).compactMap { Int($0) }
  }
}

extension OracleGene {
  /// The variants whose edits write the same text as an ALT does.
  func meaning(of edit: Edit) -> AltMeaning {
    var meaning = AltMeaning()
    if edit.old.count == edit.new.count {
      for index in edit.old.indices where edit.old[index] != edit.new[index] {
        let one = Edit(edit.position + index, [edit.old[index]], [edit.new[index]])
        if let known = variants.firstIndex(of: one) {
          meaning.mask |= 1 << UInt64(known)
        } else {
          meaning.extras.append(one)
        }
      }
      return meaning
    }
    let written = text.writing([edit])
    let lengths = variants.indices.filter { !variants[$0].isBase }
    for one in lengths where text.writing([variants[one]]) == written {
      meaning.mask = 1 << UInt64(one)
      return meaning
    }
    for one in lengths {
      for other in variants.indices
      where other != one && abs(variants[other].position - variants[one].position) < 60 {
        if text.writing([variants[one], variants[other]]) == written {
          meaning.mask = 1 << UInt64(one) | 1 << UInt64(other)
          return meaning
        }
      }
    }
    meaning.extras = [text.leftmost(edit)]
    return meaning
  }
}
