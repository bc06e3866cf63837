import AzadoseTestSupport
import Foundation
import RuleFiles
import Rules

/// `docs/rule-language.md`: its examples and its tables.
struct LanguagePage {
  /// One table: the first cell of its head, and its rows.
  struct Table {
    let head: String
    let rows: [[String]]

    /// Everything in code type in the first cells.
    var words: [String] { rows.flatMap { LanguagePage.words(in: $0[0]) } }
  }

  /// Whole files, in the order of the page; their first line names them.
  let examples: [RuleFile]
  /// VCFs that the cases name; a line of their header names them.
  let variantFiles: [RuleFile]
  let tables: [Table]

  init() throws {
    let text = try PackageRoot.text(of: "docs/rule-language.md")
    let blocks = text.components(separatedBy: "```yaml\n").dropFirst().map {
      $0.components(separatedBy: "\n```")[0] + "\n"
    }
    examples = try blocks.map { block in
      guard let name = block.firstMatch(of: /^# file: (\S+)\n/) else { throw Unnamed(block: block) }
      return RuleFile(path: String(name.1), text: Self.completed(block))
    }
    variantFiles = text.components(separatedBy: "```vcf\n").dropFirst().map { block in
      let text = block.components(separatedBy: "\n```")[0] + "\n"
      let name = text.firstMatch(of: /##filename=(\S+)/).map { String($0.1) }
      return RuleFile(path: name ?? "", text: text)
    }
    var tables: [Table] = []
    for lines in text.split(separator: "\n\n") where lines.hasPrefix("| ") {
      let rows = lines.split(separator: "\n").map { line in
        line.dropFirst().dropLast().split(separator: "|")
          .map { $0.trimmingCharacters(in: .whitespaces) }
      }
      tables.append(Table(head: rows[0][0], rows: Array(rows.dropFirst(2))))
    }
    self.tables = tables
  }

  /// An example without the line that names its file.
  struct Unnamed: Error { let block: String }

  /// The examples in a folder, with other files laid over them.
  func folder(adding files: [String: String] = [:]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for example in examples + variantFiles { try folder.write(example.text, as: example.path) }
    for (path, text) in files { try folder.write(text, as: path) }
    return folder
  }

  /// Adds the sentences that every report needs; the page leaves them out.
  private static func completed(_ block: String) -> String {
    guard block.contains("those that every report needs") else { return block }
    return SentenceKey.allCases.reduce(block) { $0 + "  \($1.rawValue): A sentence.\n" }
  }

  static func words(in cell: String) -> [String] {
    cell.matches(of: /`([^`]+)`/).map { String($0.1) }
  }
}
