import AzadoseTestSupport

/// One Swift file under `Sources/`, taken apart far enough to check the laws.
struct SwiftSource {
  /// A token or a literal, and where it begins.
  struct Piece {
    let text: String
    /// 1-based.
    let line: Int
  }

  /// Relative to the package root: `Sources/Dosing/Band.swift`.
  let path: String
  /// The file without comments and string literals; lines keep their numbers.
  let code: String
  /// What stands between quotation marks, without interpolated code.
  let literals: [Piece]

  init(path: String, text: String) {
    self.path = path
    var scanner = SwiftScanner(text)
    scanner.scan()
    code = scanner.code
    literals = scanner.literals
  }

  /// The folder below `Sources/`, which is the target's name.
  var target: String {
    path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
  }

  /// `Sources/Dosing/Band.swift:12`.
  func place(_ piece: Piece) -> String { "\(path):\(piece.line)" }

  /// Every name and keyword of the code, in order.
  var identifiers: [Piece] {
    numberedLines.flatMap { line in
      line.text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        .map { Piece(text: String($0), line: line.line) }
    }
  }

  /// The modules that the file imports, whatever the attributes and access level.
  var imports: [Piece] {
    numberedLines.flatMap { line in
      line.text.split(separator: ";").compactMap { statement in
        Self.module(importedBy: statement).map { Piece(text: $0, line: line.line) }
      }
    }
  }

  private var numberedLines: [Piece] {
    code.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      .map { Piece(text: String($0.element), line: $0.offset + 1) }
  }

  /// `Foundation` for `@preconcurrency public import struct Foundation.Decimal`.
  private static func module(importedBy statement: Substring) -> String? {
    let words = statement.split(whereSeparator: \.isWhitespace)
    guard let position = words.firstIndex(of: "import") else { return nil }
    let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    guard words[..<position].allSatisfy({ $0.hasPrefix("@") || modifiers.contains($0) })
    else { return nil }
    let kinds: Set<Substring> = [
      "struct", "class", "enum", "protocol", "typealias", "func", "let", "var",
    ]
    let name = words[(position + 1)...].first { !kinds.contains($0) }
    return name?.split(separator: ".").first.map(String.init)
  }
}

extension SwiftSource {
  /// Every Swift file under `Sources/`.
  static func all() throws -> [SwiftSource] {
    try PackageRoot.files(below: "Sources", extension: "swift")
      .map { SwiftSource(path: $0, text: try PackageRoot.text(of: $0)) }
  }
}
