import Foundation

/// The genes of a PharmCAT report in JSON; versions 2 (by source) and 3 (by gene) are read.
struct ProgramReport {
  let calls: [OutsideCall]

  /// A coordinate is a positive 32-bit number, as in BCF.
  private static let positions = 1...Int(Int32.max)

  init(_ data: Data, file: String) throws(OutsideCallError) {
    switch RepeatedKey.finding(in: data) {
    case .none: break
    case .unreadable: throw Self.noReport(file)
    case .repeated(let path):
      throw OutsideCallError(
        path.count > 1 ? "\(file): \(path.dropLast().joined(separator: "."))" : file,
        "the key '\(path.last ?? "")' stands twice in one object",
        "have the report written anew: it is open which of the two is meant")
    }
    let report: Report
    do {
      report = try JSONDecoder().decode(Report.self, from: data)
    } catch {
      throw Self.noReport(file)
    }
    for (symbol, gene) in report.genes {
      for position in (gene.variants ?? []).compactMap(\.position)
      where !Self.positions.contains(position) {
        throw OutsideCallError(
          "\(file): genes.\(symbol)", "the position '\(position)' is on no chromosome",
          "have the report written anew")
      }
    }
    var seen: Set<OutsideCall> = []
    calls = report.genes.map { symbol, gene in gene.call(symbol, file: file) }
      .filter { seen.insert($0).inserted }
  }

  private static func noReport(_ file: String) -> OutsideCallError {
    OutsideCallError(
      file, "this is no report with 'genes'",
      "give a PharmCAT report in JSON, or a table of outside calls")
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
    let callSource: String?
    let sourceDiplotypes: [Pair]
    /// What the program looks its recommendation up by.
    let recommendationDiplotypes: [Pair]?
    let hasUndocumentedVariations: Bool?
    let variants: [Position]?

    func call(_ symbol: String, file: String) -> OutsideCall {
      let contrary = contraryRecommendation
      let pairs = sourceDiplotypes + contrary.filter { !sourceDiplotypes.contains($0) }
      let named = pairs.compactMap(\.written)
      let stated = pairs.map(\.statedPhenotypes)
      let areAlternatives = stated.count > 1 && stated.allSatisfy { $0.count == 1 }
      let phenotypes = stated.flatMap(\.self)
      return OutsideCall(
        gene: symbol, diplotypes: named,
        hasUnnamedDiplotype: !named.isEmpty && named.count < pairs.count,
        phenotypes: areAlternatives ? [phenotypes] : phenotypes.map { [$0] },
        place: "\(file): genes.\(symbol)", positions: positions,
        hasUndocumentedAllele: hasUndocumentedVariations == true,
        contraryRecommendation: contrary.map(\.label))
    }

    /// The program did not look at a gene whose call it was given: without positions it says nothing
    /// of those that the caller looked at. Of its own calls it must give the account.
    private var positions: [ReportedPosition]? {
      let positions = (variants ?? []).map(\.reported)
      return callSource?.uppercased() == "OUTSIDE" && positions.isEmpty ? nil : positions
    }

    /// The pairs of the recommendation, where they are not those of the call.
    private var contraryRecommendation: [Pair] {
      let advised = recommendationDiplotypes ?? []
      let phenotypes = Set(sourceDiplotypes.flatMap(\.statedPhenotypes))
      let advisedPhenotypes = Set(advised.flatMap(\.statedPhenotypes))
      let isSamePhenotype =
        phenotypes.isEmpty || advisedPhenotypes.isEmpty || phenotypes == advisedPhenotypes
      let isSame =
        advised.isEmpty
        || (Set(advised.map(\.names)) == Set(sourceDiplotypes.map(\.names)) && isSamePhenotype)
      return isSame ? [] : advised
    }
  }

  private struct Pair: Decodable, Hashable {
    struct Allele: Decodable, Hashable { let name: String? }

    let allele1: Allele?
    let allele2: Allele?
    let phenotypes: [String]?

    /// The alleles that have a name.
    var written: OutsideCall.Pair? {
      let names = [allele1, allele2].compactMap { $0?.name }.filter { !NoResult.isNone($0) }
      return switch names.count {
      case 2: .complete(names.joined(separator: "/"))
      case 1: .half(names[0])
      default: nil
      }
    }

    /// The names of both alleles, in one order for all.
    var names: [String] {
      [allele1, allele2].map { allele in
        allele?.name.flatMap { NoResult.isNone($0) ? nil : $0 } ?? "unknown"
      }.sorted()
    }

    /// `*1/*3A, Intermediate Metabolizer`.
    var label: String {
      ([names.joined(separator: "/")] + statedPhenotypes).joined(separator: ", ")
    }

    var statedPhenotypes: [String] { (phenotypes ?? []).filter { !NoResult.isNone($0) } }
  }

  private struct Position: Decodable {
    let position: Int?
    let dbSnpId: String?
    let call: String?
    let hasUndocumentedVariations: Bool?
    let phased: Bool?
    let phaseSet: Int?
    /// REF under the name of version 3, and under the older one.
    let referenceAllele: String?
    let wildtypeAllele: String?

    var reported: ReportedPosition {
      ReportedPosition(
        rsID: dbSnpId?.filter { !$0.isWhitespace }.lowercased(), position: position,
        reference: (referenceAllele ?? wildtypeAllele).map { $0.uppercased() }, alleles: alleles,
        isUndocumented: hasUndocumentedVariations == true,
        isUnreadable: alleles == nil && !written.allSatisfy { "./|".contains($0) },
        isPhased: written.contains("|") || phased == true, phaseSet: phaseSet)
    }

    private var written: String { (call ?? "").filter { !$0.isWhitespace }.uppercased() }

    /// Two alleles with readable bases.
    private var alleles: [String]? {
      let alleles = written.split(omittingEmptySubsequences: false) { "/|".contains($0) }.map(
        String.init)
      let isReadable = alleles.allSatisfy {
        !$0.isEmpty && $0.utf8.allSatisfy("ACGT".utf8.contains)
      }
      return alleles.count == 2 && isReadable ? alleles : nil
    }
  }
}
