import Pharmacogenomics
import Rules

/// Reads HGVS c. names back into the sequence that they mean, by a way of its own.
///
/// All windows of the gene along the coding strand, one behind the other, and for each c. place
/// its index in that text.
struct CodingNameReader {
  let text: [Character]
  private let isPlus: Bool
  /// Index on the plus strand of each GRCh38 position.
  private let indexes: [Int: Int]
  /// Index in `text` of each coding base.
  private let coding: [Int]

  init(_ gene: GeneDefinition) {
    isPlus = gene.strand == .plus
    var plus: [Character] = []
    var indexes: [Int: Int] = [:]
    for exon in gene.exons {
      for (offset, base) in exon.bases.enumerated() {
        indexes[exon.span.lowerBound + offset] = plus.count
        plus.append(Character(Unicode.Scalar(base)))
      }
    }
    let (count, isPlus) = (plus.count, isPlus)
    self.indexes = indexes
    text = isPlus ? plus : Self.reverseComplement(plus)
    coding = gene.exons.flatMap { Array($0.coding) }.compactMap { indexes[$0] }
      .map { isPlus ? $0 : count - 1 - $0 }.sorted()
  }

  /// The text after a change on GRCh38 inside one window.
  func applying(_ position: Int, _ reference: String, _ alternate: String) -> [Character]? {
    guard let start = indexes[position] else { return nil }
    var plus = isPlus ? text : Self.reverseComplement(text)
    plus.replaceSubrange(start..<start + reference.count, with: Array(alternate))
    return isPlus ? plus : Self.reverseComplement(plus)
  }

  /// The text after a change named by HGVS; `nil` when the name cannot be read.
  ///
  /// `offset` moves the change along the coding strand.
  func applying(_ name: String, movedBy offset: Int = 0) -> [Character]? {
    guard let parts = name.wholeMatch(of: Self.form) else { return nil }
    guard let start = index(of: parts.output.1) else { return nil }
    let end = parts.output.2.map { index(of: $0) } ?? start
    guard let end else { return nil }
    let (low, high) = (start + offset, end + offset)
    let what = parts.output.3
    var changed = text
    if what == "del" {
      changed.removeSubrange(low...high)
    } else if what == "dup" {
      changed.insert(contentsOf: text[low...high], at: high + 1)
    } else if what.hasPrefix("delins") {
      changed.replaceSubrange(low...high, with: Array(what.dropFirst(6)))
    } else if what.hasPrefix("ins") {
      guard high == low + 1 else { return nil }
      changed.insert(contentsOf: Array(what.dropFirst(3)), at: high)
    } else {
      guard what.first == text[low] else { return nil }
      changed[low] = what.last ?? "N"
    }
    return changed
  }

  private static var form: Regex<(Substring, Substring, Substring?, Substring)> {
    /c\.([-*]?[0-9]+(?:[-+][0-9]+)?)(?:_([-*]?[0-9]+(?:[-+][0-9]+)?))?(del(?:ins[ACGT]+)?|dup|ins[ACGT]+|[ACGT]>[ACGT])/
  }

  private func index(of place: Substring) -> Int? {
    guard let parts = place.wholeMatch(of: /([-*]?)([0-9]+)([-+][0-9]+)?/),
      let number = Int(parts.output.2), let first = coding.first, let last = coding.last
    else { return nil }
    let shift = parts.output.3.flatMap { Int($0) } ?? 0
    switch parts.output.1 {
    case "-": return first - number
    case "*": return last + number
    default: return coding.indices.contains(number - 1) ? coding[number - 1] + shift : nil
    }
  }

  private static func reverseComplement(_ text: [Character]) -> [Character] {
    let pairs: [Character: Character] = ["A": "T", "C": "G", "G": "C", "T": "A"]
    return text.reversed().map { pairs[$0] ?? $0 }
  }
}
