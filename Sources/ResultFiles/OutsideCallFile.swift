import Foundation
import Pharmacogenomics
public import Rules

/// A file in which a laboratory or another program states results of genes.
public struct OutsideCallFile: Sendable {
  /// The results of genes that get a phenotype, in the order of the file.
  public let results: [GeneResult]
  /// Genes of the file that the rules do not ask for, each once, in the order of the file.
  public let otherGenes: [String]

  /// Reads a table of outside calls or a PharmCAT report, told apart by the first character.
  ///
  /// - Throws: `OutsideCallError` when the text cannot be read, a row states what the rules do
  ///   not know, or no gene that they ask for has a result.
  public init(_ source: OutsideCallSource, rules: RuleSet) throws(OutsideCallError) {
    let calls = try Self.calls(of: source)
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
        source.name, "the file holds no result of " + genes.map(\.symbol).joined(separator: " or "),
        "check that it is the right file")
    }
    self.results = results
    otherGenes = others
  }

  private static func calls(
    of source: OutsideCallSource
  ) throws(OutsideCallError) -> [OutsideCall] {
    let (data, path) = (source.bytes, source.name)
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
    do throws(StatedValueProblem) {
      let defect = try CallDefect(gene, core: core[gene.symbol] ?? []).of(call, reader)
      var pairs: [GeneResult] = []
      for pair in call.diplotypes {
        switch pair {
        case .complete(let text):
          pairs.append(try reader.read(text, as: .diplotype, defect: defect))
        case .half(let name):
          pairs.append(try reader.read(besideUnknown: name, defect: defect))
        }
      }
      var results = [reader.either(of: pairs)]
      for alternatives in call.phenotypes {
        var phenotypes: [GeneResult] = []
        for text in alternatives {
          phenotypes.append(try reader.read(text, as: .phenotype, defect: defect))
        }
        results.append(reader.either(of: phenotypes))
      }
      return results.compactMap(\.self)
    } catch {
      throw OutsideCallError(
        call.place, error.message, error.hint ?? "correct the row, or leave it out")
    }
  }
}
