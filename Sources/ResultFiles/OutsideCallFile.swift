import Foundation
import Pharmacogenomics
public import Rules

/// A file in which a laboratory or another program states results of genes.
public struct OutsideCallFile: Sendable {
  /// The results of genes that get a phenotype, in the order of the file.
  public let results: [GeneResult]
  /// Genes of the file that the rules do not ask for, each once, in the order of the file.
  public let otherGenes: [String]

  /// A file above this is no file of results.
  private static let sizeLimit = 64 << 20

  /// Reads a table of outside calls or a PharmCAT report, told apart by the first character.
  ///
  /// - Throws: `OutsideCallError` when the file cannot be read, a row states what the rules do
  ///   not know, or no gene that they ask for has a result.
  public init(path: String, rules: RuleSet) throws(OutsideCallError) {
    let calls = try Self.calls(of: path)
    let genes = rules.starAlleleGenes
    var results: [GeneResult] = []
    var others: [String] = []
    for call in calls {
      guard let gene = genes.first(where: { $0.symbol == call.gene.uppercased() }) else {
        if let meant = genes.first(where: { call.gene.uppercased().contains($0.symbol) }) {
          throw OutsideCallError(
            call.place, "'\(call.gene)' is no gene of the rules",
            "write \(meant.symbol), without quotes or marks")
        }
        if !others.contains(call.gene) { others.append(call.gene) }
        continue
      }
      for result in try Self.results(of: call, gene, core: rules.quality.corePositions)
      where !results.contains(result) { results.append(result) }
    }
    if results.isEmpty {
      throw OutsideCallError(
        path, "the file holds no result of " + genes.map(\.symbol).joined(separator: " or "),
        "check that it is the right file")
    }
    self.results = results
    otherGenes = others
  }

  private static func calls(of path: String) throws(OutsideCallError) -> [OutsideCall] {
    guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int,
      let data = FileManager.default.contents(atPath: path)
    else { throw OutsideCallError(path, "the file cannot be read", "check its name and rights") }
    guard size <= sizeLimit else {
      throw OutsideCallError(path, "the file is too large for results", "give the right file")
    }
    let isJSON = data.first { !" \t\r\n\u{FEFF}".utf8.contains($0) } == UInt8(ascii: "{")
    if isJSON { return try ProgramReport(data, file: path).calls }
    guard let text = String(data: data, encoding: .utf8) else {
      throw OutsideCallError(path, "the file is no text in UTF-8", "save it as UTF-8")
    }
    let plain = text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
    return try OutsideCallTable(plain, file: path).calls
  }

  /// The diplotype and the phenotype of one call are two results, which may disagree.
  private static func results(
    of call: OutsideCall, _ gene: GeneDefinition, core: [String: Set<String>]
  ) throws(OutsideCallError) -> [GeneResult] {
    if call.activity != nil {
      throw OutsideCallError(
        call.place, "no rule reads an activity score of \(gene.symbol)",
        "give the diplotype or the phenotype alone")
    }
    let reader = GeneResultReader(gene, origin: call.place)
    let defect = defect(of: call, gene, core: core[gene.symbol] ?? [])
    var results: [GeneResult] = []
    do throws(StatedValueProblem) {
      if let text = call.diplotype {
        results.append(try reader.read(text, as: .diplotype, defect: defect))
      }
      if let text = call.phenotype {
        results.append(try reader.read(text, as: .phenotype, defect: defect))
      }
    } catch {
      throw OutsideCallError(
        call.place, error.message, error.hint ?? "correct the row, or leave it out")
    }
    return results
  }

  /// What the program's own account says against its call.
  private static func defect(
    of call: OutsideCall, _ gene: GeneDefinition, core: Set<String>
  ) -> ResultDefect? {
    if !call.undocumented.isEmpty { return .undocumented(call.undocumented) }
    guard let called = call.called else { return nil }
    let missing = gene.variants.filter { variant in
      let names = [variant.label.lowercased(), "\(variant.change.position)"] + variant.mergedRSIDs
      return core.contains(variant.name) && called.isDisjoint(with: names)
    }.map(\.label)
    return missing.isEmpty ? nil : .coreNotCalled(missing)
  }
}
