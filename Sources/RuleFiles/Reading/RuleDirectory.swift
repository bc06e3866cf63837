private import Foundation

/// A folder of rule files on disk.
public enum RuleDirectory {
  /// Largest rule file that is read.
  public static let maximumSize = 1_048_576

  /// The name of the file that identifies a rule set and lists its other files.
  public static let manifestName = "ruleset.yaml"

  /// How the names of case files end.
  static let caseSuffix = ".cases.yaml"

  /// Reads every `*.yaml` below a folder, sorted by path; case files (`*.cases.yaml`) stay outside.
  ///
  /// Paths begin with the folder as it was written, so that diagnostics can be followed.
  /// Throws when the folder holds no `ruleset.yaml`, or a file is unreadable, larger than
  /// `maximumSize`, or not UTF-8.
  public static func read(_ folder: String) throws(RuleReadingError) -> [RuleFile] {
    let root = trimmed(folder)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw RuleReadingError(
        path: root, problem: "this is no folder",
        hint: "name the folder that holds '\(manifestName)'")
    }
    guard FileManager.default.fileExists(atPath: root + "/" + manifestName) else {
      throw RuleReadingError(
        path: root, problem: "the folder holds no '\(manifestName)'",
        hint: "name the folder that holds '\(manifestName)'")
    }
    return try files(below: root) { !$0.hasSuffix(caseSuffix) }
  }

  /// Reads every case file (`*.cases.yaml`) below a folder of rules, sorted by path.
  ///
  /// Throws when one is unreadable, larger than `maximumSize`, or not UTF-8.
  public static func readCases(_ folder: String) throws(RuleReadingError) -> [RuleFile] {
    try files(below: trimmed(folder)) { $0.hasSuffix(caseSuffix) }
  }

  /// Reads one case file, wherever it lies.
  ///
  /// Throws when it is unreadable, larger than `maximumSize`, or not UTF-8.
  public static func readCaseFile(_ path: String) throws(RuleReadingError) -> RuleFile {
    try file(at: path, shown: path)
  }

  private static func files(
    below root: String, _ isWanted: (String) -> Bool
  ) throws(RuleReadingError) -> [RuleFile] {
    var files: [RuleFile] = []
    for name in try names(below: root) where isWanted(name) {
      let path = root == "." ? name : root + "/" + name
      files.append(try file(at: root + "/" + name, shown: path))
    }
    return files
  }

  /// Paths of the YAML files, relative to the folder, sorted by bytes.
  private static func names(below root: String) throws(RuleReadingError) -> [String] {
    // Foundation lists nothing below a folder that is itself a symbolic link.
    let folder = URL(fileURLWithPath: root).resolvingSymlinksInPath().path
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw RuleReadingError(
        path: root, problem: "the folder cannot be read", hint: "check its permissions")
    }
    let names = paths.filter { !isHidden($0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if let link = names.first(where: { isLinkedFolder(folder + "/" + $0) }) {
      throw RuleReadingError(
        path: root + "/" + link, problem: "a folder that is a link is not read",
        hint: "put the folder itself here")
    }
    if let misnamed = names.first(where: isMisnamed) {
      throw RuleReadingError(
        path: root + "/" + misnamed, problem: "a rule file ends in .yaml",
        hint: "rename it, or move it out of the folder")
    }
    return names.filter { $0.hasSuffix(".yaml") }
  }

  /// Whether a file looks like a rule file and would be passed over in silence.
  private static func isMisnamed(_ path: String) -> Bool {
    let lowered = path.lowercased()
    return lowered.hasSuffix(".yml") || (lowered.hasSuffix(".yaml") && !path.hasSuffix(".yaml"))
  }

  /// Whether a link leads to a folder, whose files would be passed over in silence.
  private static func isLinkedFolder(_ path: String) -> Bool {
    let files = FileManager.default
    guard (try? files.destinationOfSymbolicLink(atPath: path)) != nil else { return false }
    var isFolder: ObjCBool = false
    return files.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// Whether the file, or a folder that it lies in, begins with a point.
  private static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") }
  }

  private static func file(at path: String, shown: String) throws(RuleReadingError) -> RuleFile {
    // Opening a pipe would wait for somebody who writes into it.
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: resolved)
    guard attributes?[.type] as? FileAttributeType == .typeRegular,
      let handle = FileHandle(forReadingAtPath: path),
      let data = try? handle.read(upToCount: maximumSize + 1) ?? Data()
    else {
      throw RuleReadingError(
        path: shown, problem: "the file cannot be read",
        hint: "check that it is a file and its permissions")
    }
    return try RuleFile(path: shown, bytes: Array(data))
  }

  private static func trimmed(_ folder: String) -> String {
    var folder = folder
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return folder
  }
}
