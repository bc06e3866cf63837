/// What one orientation puts on one chromosome copy.
struct OracleCopy: Hashable, Sendable {
  var mask: UInt64 = 0
  var extras: [Edit] = []
  /// Bits of the places where nothing is known.
  var openCore: UInt64 = 0
  var openOther: UInt64 = 0
  /// Bits of the variants that the copy does not carry, although their places are open.
  var lacking: UInt64 = 0
}

/// One scenario: a reading of every place, turned into both copies by every orientation.
struct OracleScenario {
  let reader: OracleReader
  /// How one place is read.
  struct Place {
    let reading: OracleReading
    /// Whether a `0` is the reference there.
    let zeroIsReference: Bool
    /// Variants of which no row speaks, so that a `0` does not deny them.
    let unlisted: UInt64
  }

  let loci: [Place]
  let extras: [(edit: Edit, reading: OracleReading)]

  private var used: [Int] {
    let readings = loci.map(\.reading) + extras.map(\.reading)
    return Set(
      readings.flatMap { reading -> [Int] in
        if case .statements(let rows) = reading { rows } else { [] }
      }
    ).sorted()
  }

  /// Both copies for each orientation that contradicts nothing.
  func copies() -> [(OracleCopy, OracleCopy)] {
    let used = used
    let units = Set(
      used.filter { reader.statements[$0].isHeterozygous }.map { reader.statements[$0].unit }
    ).sorted()
    return (0..<(1 << units.count)).compactMap { turns in
      let turned = { (row: Int) -> [Int?] in
        let statement = reader.statements[row]
        guard let unit = units.firstIndex(of: statement.unit), turns >> unit & 1 == 1 else {
          return statement.alleles
        }
        return statement.alleles.reversed()
      }
      guard let first = copy(0, turned), let second = copy(1, turned) else { return nil }
      return (first, second)
    }
  }

  private func copy(_ side: Int, _ turned: (Int) -> [Int?]) -> OracleCopy? {
    var copy = OracleCopy()
    for (index, locus) in reader.gene.loci.enumerated() {
      let place = loci[index]
      let reading = place.reading
      var isOpen = reading == .open
      var isMissing = false
      var carried: UInt64 = 0
      var isShown = false
      if case .statements(let rows) = reading {
        for row in rows {
          guard let allele = turned(row)[side] else {
            isOpen = true
            isMissing = true
            continue
          }
          let meaning = allele > 0 ? reader.rows[row].alternates[allele - 1] : nil
          let mask = (meaning?.mask ?? 0) & locus.mask
          let isExtra = meaning?.extras.contains { $0.position == locus.position } == true
          carried |= mask
          isShown = isShown || isExtra
          if mask == 0, !isExtra, !(place.zeroIsReference && reader.tells(row, locus)) {
            isOpen = true
          }
        }
        // A `0` denies what its row tells of, an ALT the others.
        for row in rows {
          guard let allele = turned(row)[side] else { continue }
          let meaning = allele > 0 ? reader.rows[row].alternates[allele - 1] : nil
          let stated = (meaning?.mask ?? 0) & locus.mask
          // What stands here in another ALT, of which its own is on the other copy, it leaves open.
          let elsewhere = rows.reduce(UInt64(0)) { elsewhere, other in
            reader.isAnotherALT(of: other, than: row, on: side, turned)
              ? elsewhere | reader.mask(of: turned(other)[side], other) : elsewhere
          }
          let told = reader.statements[row].told.mask & locus.mask & ~elsewhere
          if carried & told != stated & ~elsewhere { return nil }
        }
        if carried.nonzeroBitCount > 1 { return nil }
        // Beside others a dot may be of either copy; a variant that one of them shows stays.
        if rows.count > 1, rows.contains(where: { reader.statements[$0].alleles.contains(nil) }) {
          isMissing = carried == 0 && !isShown
          isOpen = isMissing
        }
      }
      copy.mask |= carried
      if place.unlisted != 0, carried == 0, !isMissing {
        copy.lacking |= locus.mask & ~place.unlisted
        if !isOpen { copy.openOther |= 1 << UInt64(index) }
      }
      if isOpen {
        if !place.zeroIsReference, case .statements(let rows) = reading, carried == 0,
          !isMissing
        {
          copy.lacking |= rows.reduce(0) { $0 | reader.statements[$1].told.mask } & locus.mask
        }
        if locus.coreMask != 0 {
          copy.openCore |= 1 << UInt64(index)
        } else {
          copy.openOther |= 1 << UInt64(index)
        }
      }
    }
    for (edit, reading) in extras {
      guard case .statements(let rows) = reading else { continue }
      let carriers = rows.filter { row in
        turned(row)[side].map { reader.carries(edit, $0, row) } == true
      }
      if carriers.isEmpty { continue }
      let denies = rows.contains { row in
        !carriers.contains(row)
          && !carriers.contains { reader.isAnotherALT(of: $0, than: row, on: side, turned) }
      }
      if denies { return nil }
      copy.extras.append(edit)
    }
    return copy
  }
}
