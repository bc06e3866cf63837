import AzadoseTestSupport
import Foundation
import Testing

/// WCAG 2.2, 1.4.3 and 1.4.11: contrast of text and of pictures, in both schemes.
struct ContrastTests {
  private let style: String
  /// The values of `--name` in each scheme.
  private let schemes: [[String: String]]

  init() throws {
    style = try PackageRoot.text(of: "Sources/ReportPages/Templates/style.mustache")
    let blocks = style.split(separator: ":root {", omittingEmptySubsequences: false).dropFirst().map
    { block in
      String(block.prefix { $0 != "}" })
    }
    schemes = blocks.map { block in
      Dictionary(
        block.matches(of: /--([a-z]+): (#[0-9a-f]{6});/).map {
          (String($0.output.1), String($0.output.2))
        }, uniquingKeysWith: { first, _ in first })
    }
  }

  @Test func `there are two schemes of the same colours`() {
    #expect(schemes.count == 2)
    #expect(Set(schemes.map { Set($0.keys) }).count == 1)
  }

  @Test(arguments: ["ink", "muted", "link", "dose", "avoid", "withheld"], ["page", "panel"])
  func `text can be read`(text: String, ground: String) throws {
    for scheme in schemes { #expect(try contrast(text, ground, scheme) >= 4.5) }
  }

  @Test(arguments: [("ink", "step"), ("ink", "band"), ("ink", "care"), ("ink", "halt")])
  func `text on a picture can be read`(text: String, ground: String) throws {
    for scheme in schemes { #expect(try contrast(text, ground, scheme) >= 4.5) }
  }

  @Test(arguments: ["edge", "link", "dose", "avoid", "withheld", "ink"], ["page", "panel"])
  func `what a picture means can be seen`(sign: String, ground: String) throws {
    for scheme in schemes { #expect(try contrast(sign, ground, scheme) >= 3) }
  }

  @Test func `every colour comes from the scheme`() {
    let rest = style.replacing(/:root \{[^}]*\}/, with: "")
    #expect(!rest.contains(/#[0-9a-fA-F]{3,8}\b|rgb|hsl/))
    for use in rest.matches(of: /var\(--([a-z]+)\)/) {
      #expect(schemes.first?[String(use.output.1)] != nil, "\(use.output.0)")
    }
  }

  @Test func `the contrast of black and white is 21`() throws {
    let scheme = ["a": "#000000", "b": "#ffffff"]
    #expect(abs(try contrast("a", "b", scheme) - 21) < 0.001)
  }

  private func contrast(_ one: String, _ other: String, _ scheme: [String: String]) throws -> Double
  {
    let both = try [one, other].map { try luminance(try #require(scheme[$0])) }.sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  /// WCAG's relative luminance.
  private func luminance(_ colour: String) throws -> Double {
    let value = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [value >> 16, value >> 8 & 255, value & 255].map { part -> Double in
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}
