import AlleleCalling
import Pharmacogenomics
import Rules

extension Oracle {
  /// How the caller's answer differs from the oracle's; `nil` when it does not.
  func difference(_ call: GeneCall, _ expected: [OracleKey: OracleWorld]) -> String? {
    var found: [OracleKey: World] = [:]
    for world in call.worlds {
      let key = OracleKey(
        label(world.diplotype.first), label(world.diplotype.second),
        needsCore: world.needsUnobservedCore, needsOther: world.needsUnobservedOther)
      found[key] = world
    }
    if let missing = expected.keys.first(where: { found[$0] == nil }) {
      return "the caller lacks \(short(missing))"
    }
    for (key, world) in found {
      guard let other = expected[key] else { return "the oracle lacks \(short(key))" }
      if world.phenotype.id != other.phenotype {
        return "\(short(key)): \(world.phenotype.id), the oracle says \(other.phenotype)"
      }
      for (index, group) in Ancestry.allCases.enumerated() {
        let pairs = [
          (world.listed[group], other.listed[index]), (world.overall[group], other.overall[index]),
        ]
        for (one, two) in pairs where abs(one - two) > 1e-9 {
          return "\(short(key)) in \(group): \(one), the oracle says \(two)"
        }
      }
    }
    return nil
  }

  /// The oracle's label of a haplotype; -1 where it has none.
  private func label(_ name: HaplotypeName) -> Int {
    switch name {
    case .named(let name): return names.labels[name] ?? -1
    case .undefined(let changes):
      guard let text = gene.text.writing(changes.map(Edit.init)) else { return -1 }
      return names.labels[String(decoding: text, as: UTF8.self)] ?? -1
    }
  }

  private func short(_ key: OracleKey) -> String {
    [key.first, key.second]
      .map { gene.alleles.indices.contains($0) ? gene.alleles[$0].name : "undefined" }
      .joined(separator: "/")
      + (key.needsCore ? " needing core" : "") + (key.needsOther ? " needing other" : "")
  }
}
