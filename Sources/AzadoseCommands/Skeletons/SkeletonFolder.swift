import Foundation
import Rules

/// Writes skeletons beside the decisions of a rule set.
struct SkeletonFolder {
  /// As the user named it.
  private let root: String
  /// Where the decisions lie, relative to the root; empty for the root itself.
  private let place: String

  /// - Parameter root: The folder of the rule set, from which it was read.
  init(of rules: RuleSet, at root: String) {
    var trimmed = root[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    self.root = String(trimmed)
    // The file is shown with the root before it, except for the working folder.
    let file = rules.startingDose.location.file
    let inside = trimmed == "." ? file : String(file.dropFirst(trimmed.count).drop { $0 == "/" })
    place = inside.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The path of a file beside the decisions, from the root, as the manifest includes it.
  func path(of name: String) -> String { place.isEmpty ? name : "\(place)/\(name)" }

  /// The path as the user can follow it.
  func shownPath(of name: String) -> String {
    root == "." ? path(of: name) : "\(root)/\(path(of: name))"
  }

  /// Writes files that are not there yet: all of them, or none.
  func write(_ files: [(name: String, text: String)]) throws(SkeletonProblem) {
    let taken = files.map { shownPath(of: $0.name) }.first {
      FileManager.default.fileExists(atPath: $0)
    }
    if let taken {
      throw SkeletonProblem(
        path: taken, problem: "the file is there already", hint: "choose another name")
    }
    var written: [String] = []
    for file in files {
      let path = shownPath(of: file.name)
      do {
        try Data(file.text.utf8).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
        written.append(path)
      } catch {
        for path in written { try? FileManager.default.removeItem(atPath: path) }
        throw SkeletonProblem(
          path: path, problem: "the file cannot be written",
          hint: "check the permissions of its folder, and that its disk is not full")
      }
    }
  }
}

/// A skeleton that cannot be written.
struct SkeletonProblem: Error, CustomStringConvertible {
  let path: String
  let problem: String
  let hint: String

  var description: String { "\(path): \(problem), so nothing is written; \(hint)" }
}
