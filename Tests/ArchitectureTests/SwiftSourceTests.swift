import Testing

/// The laws are worth what this reading of Swift is worth, so it is tested itself.
struct SwiftSourceTests {
  @Test(arguments: [
    "import Foundation", "public import Foundation", "internal import Foundation",
    "@preconcurrency import Foundation", "@preconcurrency public import Foundation",
    "@testable import Foundation", "import struct Foundation.Decimal",
    "import A; import Foundation", "  import Foundation  // for Decimal",
  ])
  func `every way to write an import is read`(line: String) {
    #expect(source(line).imports.last?.text == "Foundation")
  }

  @Test(arguments: [
    "// import Foundation", "/* import /* nested */ Foundation\nimport Foundation */",
    "let text = \"import Foundation\"", "let text = \"\"\"\n  import Foundation\n  \"\"\"",
    "let text = #\"\"\"\n  import Foundation\n  \"\"\"#", "let important = 1", "#if canImport(X)",
  ])
  func `what only looks like an import is not one`(text: String) {
    #expect(source(text).imports.isEmpty)
  }

  @Test func `comments and literals are no code, and lines keep their numbers`() {
    let source = source("/// Date\n/* Date\n*/ let a = \"Date\"\nDate()")
    #expect(source.identifiers.map(\.text) == ["let", "a", "Date"])
    #expect(source.identifiers.last?.line == 4)
  }

  @Test func `interpolated code is code and its strings are literals`() {
    let source = source(#"f("a \(g("b", (1))) c", "d\"e")"#)
    #expect(source.identifiers.map(\.text) == ["f", "g", "1"])
    #expect(source.literals.map(\.text) == ["b", "a  c", #"d\"e"#])
  }

  @Test func `a raw string keeps its quotation marks and backslashes`() {
    let source = source(##"f(#"a "b" \(c) \#(d)"#)"##)
    #expect(source.literals.map(\.text) == [#"a "b" \(c) "#])
    #expect(source.identifiers.map(\.text) == ["f", "d"])
  }

  @Test func `an empty literal does not swallow what follows`() {
    #expect(source("f(\"\", \"x\")").literals.map(\.text) == ["", "x"])
  }

  private func source(_ text: String) -> SwiftSource {
    SwiftSource(path: "Sources/Target/File.swift", text: text)
  }
}
