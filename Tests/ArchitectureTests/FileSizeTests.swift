import AzadoseTestSupport
import Testing

struct FileSizeTests {
  @Test func `no Swift file is longer than 400 lines`() throws {
    let long = try (lengths(below: "Sources") + lengths(below: "Tests"))
      .filter { $0.lines > 400 }
      .map { "\($0.path): \($0.lines) lines" }
    #expect(long == [])
  }

  @Test func `the median source file fits on a few screens`() throws {
    let sorted = try lengths(below: "Sources").map(\.lines).sorted()
    #expect(sorted[sorted.count / 2] <= 130)
  }

  private func lengths(below folder: String) throws -> [(path: String, lines: Int)] {
    try PackageRoot.files(below: folder, extension: "swift").map { path in
      let text = try PackageRoot.text(of: path)
      return (path, text.utf8.count { $0 == UInt8(ascii: "\n") })
    }
  }
}
