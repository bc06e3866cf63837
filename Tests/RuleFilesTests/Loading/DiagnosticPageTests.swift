import Foundation
import Rules
import Testing

/// No check lacks a bad rule set, a nearly bad one, a page or a row of the index.
struct DiagnosticPageTests {
  private static let folder = Fixtures.package.appending(path: "docs/diagnostics")

  private static func page(_ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name + ".md"), encoding: .utf8)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every code has a bad and a nearly bad rule set`(code: DiagnosticCode) throws {
    for kind in ["bad", "near"] {
      let codes = try Fixtures.all(kind).map(Fixtures.code)
      #expect(codes.contains(code.rawValue), "Fixtures/\(kind)/\(code.rawValue)")
    }
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every code has a page that says what, shows it, why and how to fix it`(
    code: DiagnosticCode
  ) throws {
    let page = try Self.page(code.rawValue)
    #expect(page.hasPrefix("# \(code.rawValue)\n"))
    let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(
      headings == ["## What it means", "## Bad", "## Good", "## Why", "## How to fix"])
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every page defines its code by if and only if`(code: DiagnosticCode) throws {
    let paragraphs = try Self.page(code.rawValue).components(separatedBy: "\n\n")
    let index = try #require(paragraphs.firstIndex(of: "## What it means"))
    #expect(paragraphs[index + 1].replacing("\n", with: " ").contains(" if and only if "))
  }

  @Test func `the index has one row for each code, in their order`() throws {
    let rows = try Self.page("README").split(separator: "\n").filter { $0.hasPrefix("| [") }
    let codes = rows.map { String($0.dropFirst("| [".count).prefix { $0 != "]" }) }
    #expect(codes == DiagnosticCode.allCases.map(\.rawValue))
    for (row, code) in zip(rows, codes) { #expect(row.contains("](\(code).md) | ")) }
  }

  @Test func `every fixture and every page is of a known code`() throws {
    let codes = Set(DiagnosticCode.allCases.map(\.rawValue))
    for kind in ["bad", "near"] {
      #expect(Set(try Fixtures.all(kind).map(Fixtures.code)).subtracting(codes) == [])
    }
    let pages = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(pages) == Set(codes.map { $0 + ".md" } + ["README.md"]))
  }
}
