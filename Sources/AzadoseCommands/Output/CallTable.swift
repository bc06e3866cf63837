import AlleleCalling
import Dosing
import Pharmacogenomics
import Reporting
import Rules

/// One row a sample and gene, as `call` prints them.
struct CallTable {
  /// The first columns are a promise; new ones are added behind.
  static let columns = ["sample", "gene", "diplotypes", "phenotype", "status", "note"]

  private(set) var rows: [[String]] = []

  /// Adds the row of one star allele gene.
  mutating func add(
    _ call: GeneCall, sample: String, phenotype: Phenotype?, rules: RuleSet, ancestry: Ancestry?
  ) {
    let notes = GeneNotes(call: call, sentences: rules.sentences, ancestry: ancestry).all
    rows.append([
      sample, call.gene.symbol, call.diplotypes.map(\.description).joined(separator: ";"),
      phenotype?.name ?? "unknown", call.status.rawValue, notes.joined(separator: " "),
    ])
  }

  /// Adds the row of a gene of plain genotypes.
  mutating func add(_ call: GenotypeCall, sample: String) {
    let loci = call.evidence.loci
    let genotypes = loci.map { seen in
      let isCalled = seen.observation == .called
      return "\(seen.locus.label) \(isCalled ? seen.genotype ?? "." : "not assessed")"
    }
    let missing = loci.filter { $0.observation != .called }.map { seen in
      let reason = seen.observation.reason.map { ": \($0)" } ?? ""
      return "\(seen.locus.label) \(seen.observation.word)\(reason)"
    }
    rows.append([
      sample, call.gene.symbol, genotypes.joined(separator: ";"), "none",
      missing.isEmpty ? "called" : "unknown", missing.joined(separator: ", "),
    ])
  }

  /// Tab-separated with a header row; no field holds a control character.
  var tsv: String {
    ([Self.columns] + rows).map { row in
      row.map(\.printable).joined(separator: "\t") + "\n"
    }.joined()
  }

  /// Aligned columns for a terminal; the note stands on a line of its own.
  var text: String {
    let lines = ([Self.columns] + rows).map { $0.map(\.printable) }
    let widths = (0..<5).map { column in lines.map { $0[column].count }.max() ?? 0 }
    return lines.enumerated().map { number, row in
      let cells = (0..<5).map { column in
        column == 4
          ? row[column]
          : row[column] + String(repeating: " ", count: widths[column] - row[column].count)
      }
      let note = number == 0 || row[5].isEmpty ? "" : "    \(row[5])\n"
      return cells.joined(separator: "  ") + "\n" + note
    }.joined()
  }
}
