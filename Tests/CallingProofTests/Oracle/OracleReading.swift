/// What one sample's cells state, before any orientation.
struct OracleStatement: Sendable {
  let row: Int
  /// Two entries; `nil` is a dot.
  let alleles: [Int?]
  /// Statements of one unit keep the order of their copies.
  let unit: String
  let fails: Bool
  /// The edits of which the alleles say whether they are there: those that stand alone in an ALT,
  /// and those of the ALTs that are carried. Of others only the sum is denied.
  let told: AltMeaning
  /// The known variants that stand alone in an ALT: what the row denies where it is set aside.
  let denied: UInt64

  init(_ cell: Cell, row: Int, of rows: [OracleRow], fails: Bool) {
    self.row = row
    let isPhased = cell.genotype.contains("|")
    var alleles = cell.genotype.split(whereSeparator: { "/|".contains($0) }).map { Int($0) }
    while alleles.count < 2 { alleles.append(nil) }
    self.alleles = alleles
    unit = isPhased ? cell.phaseSet.map { "set \($0)" } ?? "contig" : "row \(row)"
    // Dots are no call, whatever their quality.
    self.fails = fails && alleles.contains { $0 != nil }
    told = rows[row].alternates.enumerated().reduce(into: AltMeaning()) { told, alternate in
      guard let meaning = alternate.element,
        meaning.isSingle || alleles.contains(alternate.offset + 1)
      else { return }
      told.mask |= meaning.mask
      told.extras += meaning.extras
    }
    denied = rows[row].alternates.reduce(0) { denied, meaning in
      meaning.map { $0.isSingle ? denied | $0.mask : denied } ?? denied
    }
  }

  /// Whether it counts and both copies were seen.
  var isClear: Bool { !fails && !alleles.contains(nil) }

  var isHeterozygous: Bool { alleles[0] != alleles[1] }
}

/// One way to read one place of a sample.
enum OracleReading: Hashable, Sendable {
  /// These statements are true.
  case statements([Int])
  /// Nothing is known.
  case open
  /// Both copies are the reference.
  case reference
}

/// How the rows of a gene are read in one sample.
struct OracleReader {
  let gene: OracleGene
  let rows: [OracleRow]
  let statements: [OracleStatement]
  /// Rows that say nothing of the places.
  let setAside: Set<Int>

  init(
    _ gene: OracleGene, _ rows: [OracleRow], fails: [Bool], sample: Int, setAside: Set<Int> = []
  ) {
    self.gene = gene
    self.rows = rows
    self.setAside = setAside
    statements = rows.indices.map {
      OracleStatement(rows[$0].cells[sample], row: $0, of: rows, fails: fails[$0])
    }
  }

  /// The rows that speak of a place.
  func speakers(of locus: OracleGene.Locus) -> [Int] {
    let listing = rows.indices.filter { index in
      // A row that tells nothing of the place is heard only where it leaves the place unclear.
      let row = rows[index]
      return !setAside.contains(index) && answers(row.listed, row.listedExtras, locus)
        && (tells(index, locus) || !statements[index].isClear)
    }
    let calls = rows.indices.filter { rows[$0].isReferenceCall }
    let whole = calls.filter {
      rows[$0].span.contains(locus.asked.lowerBound)
        && rows[$0].span.contains(locus.asked.upperBound)
    }
    return listing + whole
  }

  /// Every way to read a place, with what its `0` means there.
  func places(of locus: OracleGene.Locus) -> [OracleScenario.Place] {
    let readings = readings(of: locus, speakers(of: locus))
    var aside: UInt64 = 0
    if readings.count > 1, case .statements(let all) = readings[0] {
      aside = all.filter { statements[$0].fails && shows($0, locus) }
        .reduce(0) { $0 | statements[$1].denied }
    }
    let unlisted = unlisted(locus, readings)
    return readings.map { reading in
      let isZero =
        locus.coreMask == 0 || aside & locus.coreMask != 0
        || rows(of: reading).contains { asks($0, locus) }
      return OracleScenario.Place(
        reading: reading == .reference && !isZero ? .open : reading, zeroIsReference: isZero,
        unlisted: unlisted)
    }
  }

  private func rows(of reading: OracleReading) -> [Int] {
    if case .statements(let rows) = reading { rows } else { [] }
  }

  /// Whether a row, where it is true, makes a `0` at a core place the reference.
  private func asks(_ row: Int, _ locus: OracleGene.Locus) -> Bool {
    rows[row].isReferenceCall || statements[row].told.mask & locus.coreMask != 0
  }

  /// Whether a row says what stands at a place of this sample.
  func tells(_ row: Int, _ locus: OracleGene.Locus) -> Bool {
    let told = statements[row].told
    return rows[row].isReferenceCall || answers(told.mask, told.extras, locus)
  }

  private func answers(_ mask: UInt64, _ extras: [Edit], _ locus: OracleGene.Locus) -> Bool {
    mask & locus.mask != 0
      || extras.contains { $0.position == locus.position && locus.isBase && $0.isBase }
  }

  /// Every way to read a place, of equal weight.
  func readings(of locus: OracleGene.Locus, _ speakers: [Int]) -> [OracleReading] {
    readings(speakers) { allele, row in
      allele > 0 ? rows[row].alternates[allele - 1].map { $0.mask & locus.mask } ?? 0 : 0
    }
  }

  /// Every way to read an edit that no definition knows.
  func readings(of extra: Edit) -> [OracleReading] {
    let speakers = rows.indices.filter { row in
      rows[row].listedExtras.contains(extra)
        && (statements[row].told.extras.contains(extra) || !statements[row].isClear)
    }
    return readings(speakers) { allele, row in
      carries(extra, allele, row) ? 1 : 0
    }
  }

  /// The variants of a place of several that no row lists, where a copy was seen: a row of
  /// a split site may be lost. A reference call denies them all, and so does an ALT for all others.
  func unlisted(_ locus: OracleGene.Locus, _ readings: [OracleReading]) -> UInt64 {
    guard locus.mask.nonzeroBitCount > 1, !readings.isEmpty,
      case .statements(let found) = readings[0]
    else { return 0 }
    let isSeen = found.allSatisfy { row in
      statements[row].alleles.allSatisfy { allele in
        guard let allele else { return true }
        return allele == 0
          || rows[row].alternates[allele - 1]?.extras.contains { $0.position == locus.position }
            != true
      }
    }
    let isDenied = found.contains { row in
      rows[row].isReferenceCall
        || !statements[row].fails && rows[row].alternates.contains(nil)
          && rows[row].span.contains(locus.asked.lowerBound)
          && rows[row].span.contains(locus.asked.upperBound)
    }
    if !isSeen || isDenied { return 0 }
    return found.reduce(locus.mask) { unlisted, row in
      if !statements[row].fails { return unlisted & ~statements[row].told.mask }
      return shows(row, locus) ? unlisted & ~statements[row].denied : unlisted
    }
  }

  /// Whether a row carries a known variant of a place.
  private func shows(_ row: Int, _ locus: OracleGene.Locus) -> Bool {
    statements[row].alleles.contains { mask(of: $0, row) & locus.mask != 0 }
  }

  /// The known variants that an allele of a row writes.
  func mask(of allele: Int?, _ row: Int) -> UInt64 {
    guard let allele, allele > 0 else { return 0 }
    return rows[row].alternates[allele - 1]?.mask ?? 0
  }

  /// Whether one row carries an ALT on this copy where the other has a `0`, and carries on the
  /// other copy another ALT that shares an edit with it: a site that was split.
  func isAnotherALT(
    of one: Int, than other: Int, on side: Int, _ turned: (Int) -> [Int?]
  ) -> Bool {
    guard one != other, turned(other)[side] == 0, let allele = turned(one)[side], allele > 0,
      let opposite = turned(other)[1 - side], opposite > 0,
      let here = rows[one].alternates[allele - 1],
      let there = rows[other].alternates[opposite - 1]
    else { return false }
    let isShared =
      here.mask & there.mask != 0 || here.extras.contains { there.extras.contains($0) }
    return isShared && here != there
  }

  func carries(_ extra: Edit, _ allele: Int, _ row: Int) -> Bool {
    allele > 0 && rows[row].alternates[allele - 1]?.extras.contains(extra) == true
  }

  private func readings(
    _ speakers: [Int], carried: (Int, Int) -> UInt64
  ) -> [OracleReading] {
    guard !speakers.isEmpty else { return [.open] }
    let fails = { (row: Int) in statements[row].fails }
    let passing = speakers.filter { !fails($0) }
    let shown = speakers.map { index in
      statements[index].alleles.map { $0.map { carried($0, index) } ?? 0 }.filter { $0 != 0 }
        .sorted()
    }
    let passed = speakers.indices.filter { !fails(speakers[$0]) }.map { shown[$0] }
    // A failed row that shows what passing rows show says nothing new, unless in another ALT.
    let showing = speakers.indices.filter { index in
      fails(speakers[index]) && !shown[index].isEmpty
        && (!passed.contains(shown[index])
          || passing.contains { isSplit(speakers[index], from: $0, shown[index]) })
    }.map { speakers[$0] }
    // Half a failed call takes back what whole ones say.
    let sure = passing + showing
    let isTakenBack = !sure.isEmpty && !sure.contains(where: leavesOpen)
    let doubted = speakers.filter { row in
      showing.contains(row) || (isTakenBack && fails(row) && leavesOpen(row))
    }
    let plain: OracleReading =
      passing.isEmpty ? (doubted.isEmpty ? .open : .reference) : .statements(passing)
    return doubted.isEmpty ? [plain] : [.statements(passing + doubted), plain]
  }

  /// Whether an allele is a dot or of no readable ALT.
  private func leavesOpen(_ row: Int) -> Bool {
    statements[row].alleles.contains { allele in
      guard let allele else { return true }
      guard allele > 0 else { return false }
      return rows[row].alternates[allele - 1] == nil
    }
  }

  /// Whether two unphased heterozygotes show one thing in different ALTs, which may have been those of
  /// one split row: on one copy or on both.
  private func isSplit(_ one: Int, from other: Int, _ shown: [UInt64]) -> Bool {
    let carried = [one, other].map { row in
      statements[row].alleles.compactMap { $0 }.filter { $0 > 0 }
        .compactMap { rows[row].alternates[$0 - 1] }
    }
    return shown.count == 1 && carried.allSatisfy { $0.count == 1 } && carried[0] != carried[1]
      && [one, other].allSatisfy { !statements[$0].alleles.contains(nil) }
      && statements[one].unit != statements[other].unit
      && carried[0][0].mask & carried[1][0].mask != 0
  }
}
