import Pharmacogenomics
import Rules

extension GeneReader {
  static let alleleKeys = Keys(
    ["variants", "function"], optional: ["source", "formerly", "also-called", "core", "note"])

  /// `alleles:` in the order of the file; the first is the reference.
  func readAlleles(_ variants: [ReadVariant]) -> [NamedAllele] {
    let changes = Dictionary(variants.map { ($0.variant.name, $0.variant.change) }) { first, _ in
      first
    }
    var named: [SameVariantsCheck.Allele] = []
    var suballeles: [(name: String, core: Value)] = []
    var alleles: [NamedAllele] = []
    for member in fields["alleles"]?.entries ?? [] {
      let what = "allele '\(member.key)'"
      checkName(member)
      guard let fields = member.value.fields(Self.alleleKeys, of: what) else { continue }
      let sources = fields.sources(context)
      let function = fields["function"]?.name(in: functionNames)
      let defining = fields["variants"].flatMap { variantSet($0, isFirst: alleles.isEmpty) }
      if let defining { named.append((Located(member.key, at: member.keyLocation), defining)) }
      if let core = fields["core"], core.name(in: alleleNames) != nil {
        suballeles.append((member.key, core))
      }
      alleles.append(
        NamedAllele(
          name: member.key, changes: Set((defining ?? []).compactMap { changes[$0] }),
          function: function ?? "", formerly: fields["formerly"]?.text,
          alsoCalled: otherNames(fields["also-called"], of: member.key),
          core: fields["core"]?.text, sources: sources, note: fields["note"]?.text,
          location: member.keyLocation))
    }
    checkFormerNames()
    SameVariantsCheck(findings: context.findings).run(named)
    let names = Dictionary(named.map { ($0.name.value, $0.variants) }) { _, last in last }
    for (name, core) in suballeles {
      guard let own = names[name], let coreName = core.node.written, let all = names[coreName],
        !all.isStrictSubset(of: own)
      else { continue }
      core.report(
        .badRange, "allele '\(name)' does not carry every variant of its core allele '\(coreName)'")
    }
    return alleles
  }

  /// PharmVar's notation: a star, a number, perhaps a letter, perhaps a suballele of three digits.
  private func checkName(_ member: Value.Member) {
    if Self.isStarName(member.key) { return }
    context.findings.report(
      .wrongType, at: member.keyLocation, "'\(member.key)' is no name of a star allele",
      hint: "write a star, its number, and perhaps a letter or the three digits of a suballele")
  }

  /// `*2`, `*3A`, `*1.002`. Not as a regular expression: to make one takes longer than to read the
  /// alleles of a gene.
  private static func isStarName(_ name: String) -> Bool {
    var rest = name.utf8[...]
    guard rest.popFirst() == UInt8(ascii: "*"), let first = rest.first,
      first != UInt8(ascii: "0")
    else { return false }
    let isDigit = { (byte: UInt8) in (48...57).contains(byte) }
    let number = rest.prefix(while: isDigit)
    guard (1...4).contains(number.count) else { return false }
    rest = rest.dropFirst(number.count)
    if let letter = rest.first, (65...90).contains(letter) { rest = rest.dropFirst() }
    if rest.isEmpty { return true }
    return rest.popFirst() == UInt8(ascii: ".") && rest.count == 3 && rest.allSatisfy(isDigit)
  }

  /// Names under which other reports know the allele; each means one allele only.
  private func otherNames(_ value: Value?, of allele: String) -> [String] {
    var names: [String] = []
    for item in value?.items ?? [] {
      guard let name = item.text else { continue }
      let others = (fields["alleles"]?.entries ?? []).filter { $0.key != allele }
      let isTaken =
        alleleNames.contains(name)
        || others.contains { other in
          other.value.node["formerly"]?.written == name
            || Self.list(other.value.node["also-called"]).contains(name)
        }
      if isTaken || names.contains(name) {
        item.report(
          .duplicateName, "the other name '\(name)' of allele '\(allele)' is already taken",
          hint: "a name means one allele; leave it out here or there")
      }
      names.append(name)
    }
    return names
  }

  /// A retired name must not be the name of an allele that is in use.
  private func checkFormerNames() {
    for member in fields["alleles"]?.entries ?? [] {
      guard let formerly = member.value.node["formerly"], let name = formerly.written,
        alleleNames.contains(name)
      else { continue }
      context.findings.report(
        .duplicateName, at: formerly.location,
        "the former name '\(name)' of allele '\(member.key)' is the name of another allele",
        hint: "write the name under which laboratories knew it, or leave 'formerly' out")
    }
  }

  /// The variants of one allele: none for the reference, at least one for every other.
  private func variantSet(_ value: Value, isFirst: Bool) -> Set<String>? {
    if case .list(let nodes) = value.node.content, nodes.isEmpty {
      if isFirst { return [] }
      value.report(
        .badRange, "only the first allele, the reference, has no variant",
        hint: "name the variants of this allele")
      return nil
    }
    guard let names = value.names(in: variantNames), case .list(let nodes) = value.node.content,
      names.count == nodes.count
    else { return nil }
    if isFirst {
      value.report(
        .badRange, "the first allele is the reference and has no variant",
        hint: "write the reference allele first, with []")
    }
    return names
  }
}
