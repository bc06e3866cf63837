import Foundation

/// The genes of a PharmCAT report in JSON; versions 2 (by source) and 3 (by gene) are read.
struct ProgramReport {
  let calls: [OutsideCall]

  init(_ data: Data, file: String) throws(OutsideCallError) {
    let report: Report
    do {
      report = try JSONDecoder().decode(Report.self, from: data)
    } catch {
      throw OutsideCallError(
        file, "this is no report with 'genes'",
        "give a PharmCAT report in JSON, or a table of outside calls")
    }
    var seen: Set<OutsideCall> = []
    calls = report.genes.flatMap { symbol, gene in gene.calls(symbol, file: file) }
      .filter { seen.insert($0).inserted }
  }

  /// Only the members that are read.
  private struct Report: Decodable {
    /// In the order of their symbols, so that the same file gives the same bytes.
    let genes: [(String, Gene)]

    enum Key: CodingKey { case genes }

    init(from decoder: any Decoder) throws {
      let box = try decoder.container(keyedBy: Key.self)
      if let flat = try? box.decode([String: Gene].self, forKey: .genes) {
        genes = flat.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
      } else {
        let bySource = try box.decode([String: [String: Gene]].self, forKey: .genes)
        genes = bySource.sorted { $0.key < $1.key }
          .flatMap { $0.value.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
      }
    }
  }

  private struct Gene: Decodable {
    let sourceDiplotypes: [Pair]
    let variants: [Position]?

    func calls(_ symbol: String, file: String) -> [OutsideCall] {
      let called = variants.map { Set($0.filter(\.isCalled).flatMap(\.names)) }
      let undocumented = (variants ?? []).filter { $0.hasUndocumentedVariations == true }
      return sourceDiplotypes.flatMap { pair in
        pair.statedPhenotypes.map { phenotype in
          OutsideCall(
            gene: symbol, diplotype: pair.name, phenotype: phenotype,
            place: "\(file): genes.\(symbol)", called: called,
            undocumented: undocumented.map(\.label))
        }
      }
    }
  }

  private struct Pair: Decodable {
    struct Allele: Decodable { let name: String? }

    let allele1: Allele?
    let allele2: Allele?
    let phenotypes: [String]?

    var name: String? {
      guard let one = allele1?.name, let other = allele2?.name,
        !NoResult.isNone(one), !NoResult.isNone(other)
      else { return nil }
      return "\(one)/\(other)"
    }

    /// Each phenotype that is stated, or one time none.
    var statedPhenotypes: [String?] {
      let stated = (phenotypes ?? []).filter { !NoResult.isNone($0) }
      return stated.isEmpty ? [nil] : stated
    }
  }

  private struct Position: Decodable {
    let position: Int?
    let dbSnpId: String?
    let call: String?
    let hasUndocumentedVariations: Bool?

    var label: String { dbSnpId ?? position.map(String.init) ?? "an unnamed position" }

    var names: [String] {
      [dbSnpId?.lowercased(), position.map(String.init)].compactMap { $0 }
    }

    /// Two alleles with readable bases.
    var isCalled: Bool {
      let alleles = (call ?? "").split(omittingEmptySubsequences: false) { "/|".contains($0) }
      return alleles.count == 2
        && alleles.allSatisfy {
          !$0.isEmpty && $0.uppercased().utf8.allSatisfy("ACGT".utf8.contains)
        }
    }
  }
}
