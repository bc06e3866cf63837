extension CodingSequence {
  /// The untranslated exon before the start codon may end farther out; the rules do not say where.
  private static let namedBeforeStart = 10

  /// The HGVS c. name of an edit in the spelling given, `nil` where a place has no name.
  func codingName(of edit: StrandEdit) -> String? {
    let written = String(decoding: edit.written, as: UTF8.self)
    if edit.isInsertion {
      let before = edit.start - edit.written.count
      if (before..<edit.start).compactMap(base(at:)) == edit.written {
        return name(before...edit.start - 1).map { "c.\($0)dup" }
      }
      return name(edit.start - 1...edit.start).map { "c.\($0)ins\(written)" }
    }
    guard let places = name(edit.start...edit.end - 1) else { return nil }
    if edit.written.isEmpty { return "c.\(places)del" }
    if edit.removed.count == 1, edit.written.count == 1 {
      return "c.\(places)\(String(decoding: edit.removed, as: UTF8.self))>\(written)"
    }
    return "c.\(places)delins\(written)"
  }

  /// `50`, or `50_55`.
  private func name(_ places: ClosedRange<Int>) -> String? {
    guard let first = name(of: places.lowerBound), let last = name(of: places.upperBound) else {
      return nil
    }
    return places.count == 1 ? first : "\(first)_\(last)"
  }

  /// `719`, `626-1`, `366+2`, `-3`, `*7`: a place as HGVS counts it.
  func name(of place: Int) -> String? {
    if let offset = offset(of: place) { return "\(offset + 1)" }
    guard let first = exons.first, let last = exons.last else { return nil }
    if place < first.lowerBound {
      let distance = first.lowerBound - place
      return distance <= Self.namedBeforeStart ? "-\(distance)" : nil
    }
    if place > last.upperBound {
      let distance = place - last.upperBound
      return distance <= untranslated.count ? "*\(distance)" : nil
    }
    // Inside an intron the nearer exon counts, in its middle the one before.
    for (exon, next) in zip(exons, exons.dropFirst()) where place < next.lowerBound {
      let (behind, ahead) = (place - exon.upperBound, next.lowerBound - place)
      guard let number = offset(of: behind <= ahead ? exon.upperBound : next.lowerBound) else {
        return nil
      }
      return behind <= ahead ? "\(number + 1)+\(behind)" : "\(number + 1)-\(ahead)"
    }
    return nil
  }
}
