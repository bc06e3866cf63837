import Pharmacogenomics
import Rules

extension GeneReader {
  /// The keys of a variant, which names its source where it is harmless.
  static func variantKeys(isHarmless: Bool) -> Keys {
    let optional = ["rs", "merged", "hgvs", "protein", "note", "verified"]
    return Keys(
      ["GRCh38", "GRCh37", "change"], optional: optional + (isHarmless ? ["source"] : []))
  }

  /// `variants:` or `harmless-variants:`, in the order of the file.
  func readVariants(_ key: String) -> [ReadVariant] {
    let isHarmless = key == "harmless-variants"
    let keys = Self.variantKeys(isHarmless: isHarmless)
    var seen: [SequenceChange: String] = [:]
    var variants: [ReadVariant] = []
    for member in fields[key]?.entries ?? [] {
      let what = "variant '\(member.key)'"
      guard let fields = member.value.fields(keys, of: what) else { continue }
      if isHarmless {
        _ = fields.sources(context)
        if variantNames.contains(member.key) {
          context.findings.report(
            .duplicateName, at: member.keyLocation,
            "\(what) stands among the variants and the harmless variants",
            hint: "delete one of them")
        }
      }
      guard let variant = read(fields, name: member.key) else { continue }
      if let first = seen.updateValue(member.key, forKey: variant.variant.change) {
        context.findings.report(
          .duplicateName, at: member.keyLocation, "\(what) is the same change as '\(first)'",
          hint: "keep one of the names")
      }
      variants.append(variant)
    }
    return variants
  }

  private func read(_ fields: Fields, name: String) -> ReadVariant? {
    let rsID = fields["rs"]?.text
    if let rsID, !rsID.hasPrefix("rs") || Value.wholeNumber(rsID.dropFirst(2)) == nil {
      fields["rs"]?.report(.wrongType, "'rs' is an rs number, not '\(rsID)'")
    }
    let merged = mergedNumbers(fields["merged"])
    let grch38 = fields["GRCh38"]?.integer(in: Self.bases)
    let grch37 = fields["GRCh37"]?.integer(in: Self.bases)
    let change = fields["change"].flatMap(alleles)
    let protein = fields["protein"]?.text
    let note = fields["note"]?.text
    let isVerified = fields["verified"]?.yesNo ?? true
    let hgvs = fields["hgvs"]?.text
    guard let grch38, let grch37, let change else { return nil }
    let variant = DefiningVariant(
      name: name, rsID: rsID, mergedRSIDs: merged.map(\.value),
      positions: [.grch38: grch38, .grch37: grch37],
      change: SequenceChange(
        position: grch38, reference: change.reference, alternate: change.alternate),
      protein: protein, note: note, isVerified: isVerified)
    return ReadVariant(
      variant: variant, hgvs: hgvs, merged: merged, location: fields.location,
      changeLocation: fields["change"]?.location ?? fields.location,
      grch37Location: fields["GRCh37"]?.location ?? fields.location)
  }

  /// Older rs numbers that became the one in use.
  private func mergedNumbers(_ value: Value?) -> [Located<String>] {
    (value?.items ?? []).compactMap { item in
      guard let number = item.text else { return nil }
      if !number.hasPrefix("rs") || Value.wholeNumber(number.dropFirst(2)) == nil {
        item.report(.wrongType, "'merged' holds rs numbers, not '\(number)'")
      }
      return Located(number, at: item.location)
    }
  }

  /// REF and ALT of `T>C`, in the shortest, left-most spelling.
  private func alleles(_ value: Value) -> (reference: String, alternate: String)? {
    guard let text = value.text else { return nil }
    let parts = text.split(separator: ">", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts.allSatisfy(Self.isBases) else {
      value.report(
        .wrongType, "'change' is REF>ALT in upper-case bases, not '\(text)'",
        hint: "write it as a VCF does, as in T>C")
      return nil
    }
    let (reference, alternate) = (parts[0], parts[1])
    let isShort = reference.count == 1 || alternate.count == 1
    if reference.last == alternate.last || (reference.first == alternate.first && !isShort) {
      value.report(
        .wrongType, "change '\(text)' is not in its shortest, left-most spelling",
        hint: "trim the bases that REF and ALT share, and shift an indel to the left")
      return nil
    }
    return (reference, alternate)
  }

  /// One base or more, upper case.
  static func isBases(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { "ACGT".utf8.contains($0) }
  }
}
