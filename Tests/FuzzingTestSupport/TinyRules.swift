import AzadoseTestSupport
import Foundation
public import RuleFiles
import Rules

/// The smallest rule set without a finding, `Fuzzing/rules`, so that a load takes no time.
public struct TinyRules: Sendable {
  /// Every file, cases too, in the order of `paths`.
  public let files: [RuleFile]

  /// In the order of the digits that choose them.
  static let paths = [
    "ruleset.yaml", "e.yaml", "s.yaml", "q.yaml", "G.yaml", "d.yaml", "r.yaml", "u.yaml",
    "r.cases.yaml", "m.yaml", "a.yaml", "v.yaml", "p.yaml", "c.yaml", "i.yaml",
    "t.yaml", "k.yaml",
  ]

  /// Stops the program when a file is missing: without them nothing is tested.
  public init() {
    files = Self.paths.map { path in
      guard var text = try? PackageRoot.text(of: "Fuzzing/rules/" + path) else {
        fatalError("Fuzzing/rules/\(path) cannot be read")
      }
      if path == "s.yaml" {
        // A new sentence shall not touch the rule set.
        for key in SentenceKey.allCases { text += "  \(key.rawValue): x\n" }
      }
      return RuleFile(path: path, text: text)
    }
  }

  /// `0` chooses the manifest and `@` the last file; every other byte chooses a file as well.
  func path(chosenBy byte: UInt8) -> String {
    Self.paths[Int(byte &- UInt8(ascii: "0")) % Self.paths.count]
  }

  /// The rule set in which one file is replaced.
  func files(with file: RuleFile) -> [RuleFile] {
    files.map { $0.path == file.path ? file : $0 }
  }
}
