import Digests

/// Rule files by their path relative to the folder of `ruleset.yaml`.
struct RuleFolder {
  /// Sorted by relative path.
  let members: [(path: String, file: RuleFile)]

  /// `nil` when no file is called `ruleset.yaml`.
  init?(_ files: [RuleFile]) {
    let name = RuleDirectory.manifestName
    let manifests = files.filter { $0.path == name || $0.path.hasSuffix("/" + name) }
    guard let manifest = manifests.min(by: { $0.path.utf8.count < $1.path.utf8.count }) else {
      return nil
    }
    let root = manifest.path.dropLast(name.count)
    members = files.filter { $0.path.hasPrefix(root) }
      .map { (String($0.path.dropFirst(root.count)), $0) }
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
  }

  /// The file at a relative path.
  func file(at path: String) -> RuleFile? { members.first { $0.path == path }?.file }

  /// SHA-256 over path, NUL, number of bytes, NUL and bytes of each file, by relative path.
  ///
  /// A copy of a folder has the digest of the original, wherever it lies.
  var digest: String {
    var hasher = SHA256()
    for (path, file) in members {
      hasher.update("\(path)\0\(file.text.utf8.count)\0")
      hasher.update(file.text)
    }
    return hasher.finalize().description
  }
}
