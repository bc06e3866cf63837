import Foundation
import RuleFiles
import RuleVerifier
import Rules

/// The good rules in memory, to be changed in one place and loaded.
struct GoodRules {
  private(set) var files: [RuleFile]

  init() throws {
    files = try Fixtures.withRules { folder in
      try RuleDirectory.read(folder.path).map { file in
        let path = String(file.path.dropFirst(folder.path.count + 1))
        return RuleFile(path: path, text: file.text)
      }
    }
  }

  /// Changes the text of one file.
  mutating func edit(_ path: String, _ change: (String) -> String) {
    files = files.map { file in
      file.path == path ? RuleFile(path: path, text: change(file.text)) : file
    }
  }

  /// Replaces the one place where a text stands; without that place nothing changes.
  mutating func replace(_ old: String, in path: String, with new: String) {
    edit(path) { text in
      let parts = text.components(separatedBy: old)
      return parts.count == 2 ? parts[0] + new + parts[1] : text
    }
  }

  /// Drops a file.
  mutating func remove(_ path: String) { files.removeAll { $0.path == path } }

  /// Adds a file.
  mutating func add(_ path: String, _ text: String) {
    files.append(RuleFile(path: path, text: text))
  }

  var loaded: LoadedRules { RuleSetLoader.load(files) }

  /// Every finding, as its first line.
  var findings: [String] {
    let loaded = loaded
    let proved = loaded.ruleSet.map(RuleVerifier.verify) ?? []
    let unused = proved.isEmpty ? loaded.unused : []
    return (loaded.diagnostics + proved + unused).map {
      "\($0.location): \($0.severity.rawValue): \($0.message) [\($0.code.rawValue)]"
    }
  }
}
