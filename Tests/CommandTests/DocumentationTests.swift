import AzadoseTestSupport
import Foundation
import Testing

/// Keeps the documents true: what they show is run, what they name is there.
///
/// The rule for writers stands in CONTRIBUTING.md under "Documents".
@Suite struct DocumentationTests {
  @Test(arguments: Document.paths)
  func `a document shows what the program prints`(path: String) throws {
    let document = try Document(path)
    let actual = try document.text(running: Document.output(of:))
    if Document.isRecording, actual != document.text {
      try Document.record(path) { _ in actual }
      return
    }
    let shown = document.text.components(separatedBy: "\n")
    let printed = actual.components(separatedBy: "\n")
    let line = zip(shown, printed).prefix { $0 == $1 }.count
    #expect(
      shown == printed,
      """
      \(path):\(line + 1) shows
        \(line < shown.count ? shown[line] : "nothing")
      and the program prints
        \(line < printed.count ? printed[line] : "nothing")
      """)
  }

  @Test(arguments: Document.paths)
  func `every link of a document leads somewhere`(path: String) throws {
    let document = try Document(path)
    let folder = PackageRoot.url(of: path).deletingLastPathComponent()
    for link in document.links where !link.target.contains("://") {
      let parts = link.target.components(separatedBy: "#")
      let file = parts[0].isEmpty ? PackageRoot.url(of: path) : folder.appending(path: parts[0])
      #expect(FileManager.default.fileExists(atPath: file.path), "\(path): \(link.target)")
      guard parts.count > 1, file.pathExtension == "md" else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      #expect(Document.anchors(in: text).contains(parts[1]), "\(path): \(link.target)")
    }
  }

  /// A link to a test file has the test's name as its text.
  @Test(arguments: [
    ("docs/validation.md", 30), ("docs/odd-inputs.md", 15), ("docs/uncatalogued-changes.md", 8),
  ])
  func `every test that the validation names exists`(path: String, least: Int) throws {
    let named = try Document(path).links.filter { $0.target.hasSuffix(".swift") }
    #expect(named.count > least)
    for link in named {
      let source = try PackageRoot.text(of: String(link.target.dropFirst("../".count)))
      let name = link.text.replacing("\\", with: "").replacing("\n", with: " ")
      #expect(source.contains("func `\(name)`"), "\(link.target): \(name)")
    }
  }

  @Test func `every document is reached from the README`() throws {
    let start = "README.md"
    var reached: Set<String> = [start]
    var waiting = [start]
    while let path = waiting.popLast() {
      let folder = PackageRoot.url(of: path).deletingLastPathComponent()
      for link in try Document(path).links where !link.target.contains("://") {
        let file = folder.appending(path: String(link.target.prefix { $0 != "#" })).standardized
        let found = String(file.path.dropFirst(PackageRoot.url.standardized.path.count + 1))
        if Document.paths.contains(found), reached.insert(found).inserted { waiting.append(found) }
      }
    }
    #expect(Set(Document.paths).subtracting(reached) == [])
  }
}
