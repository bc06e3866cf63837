import Foundation

/// A list of files, a path a line; blank lines are passed over.
struct FileList {
  let paths: [String]

  /// - Throws: `FileListProblem` for a list that cannot be read, or is empty.
  init(path: String) throws(FileListProblem) {
    let name = path == "-" ? "standard input" : path
    let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let handle, let data = try? handle.readToEnd() ?? Data(),
      var text = String(bytes: data, encoding: .utf8)
    else {
      throw FileListProblem(text: "\(name): the list cannot be read; give a text file of paths")
    }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    paths = text.split(whereSeparator: \.isNewline).map(String.init)
      .filter { !$0.allSatisfy(\.isWhitespace) }
    if paths.isEmpty {
      throw FileListProblem(text: "\(name): the list is empty; write a path a line")
    }
  }
}

/// Why a list of files cannot be used.
struct FileListProblem: Error, CustomStringConvertible {
  let text: String
  var description: String { text }
}
