import AzadoseTestSupport
import Foundation
import Testing

/// One command on one sample, and the folder that holds what it printed.
///
/// The folder is named after the sample, `/` as `__`; a second command on the same sample has
/// a suffix: `variants-only.vcf@absent-reference`. Without a sample it begins with `no-file`.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  static let root = PackageRoot.url(of: "Tests/GoldenReportTests/Goldens")

  let name: String

  var testDescription: String { name }
  var folder: URL { Self.root.appending(path: name) }

  /// The sample's path in `vcf-samples/`; `nil` where results are stated in place of a file.
  var sample: String? {
    let sample = String(name.prefix { $0 != "@" })
    return sample == "no-file" ? nil : sample.replacing("__", with: "/")
  }

  /// The folder's name of a sample.
  static func name(of sample: String) -> String { sample.replacing("/", with: "__") }

  /// Every folder that is there.
  static let all: [Self] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root.path)) ?? []
    return names.sorted().map(Self.init)
  }()

  /// Whether this run writes goldens instead of comparing them.
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"

  /// The arguments, one line in `command.txt`.
  func arguments() throws -> [String] {
    try text("command.txt").split { $0 == " " || $0 == "\n" }.map(String.init)
  }

  /// A file of the folder.
  func text(_ file: String) throws -> String {
    try String(contentsOf: folder.appending(path: file), encoding: .utf8)
  }

  /// What the program prints now, by file name.
  func actual() throws -> [(file: String, text: String)] {
    Samples.freshIndexes
    let arguments = try arguments()
    let plain = try Azadose.run(arguments)
    let json = try Azadose.run(arguments + ["--format", "json"])
    #expect(json.exit == plain.exit, "text and JSON end with different codes")
    #expect(json.err == plain.err, "text and JSON print different messages")
    return [
      ("report.txt", Self.withoutDigest(plain.out)), ("report.json", Self.withoutDigest(json.out)),
      ("stderr.txt", plain.err), ("exit.txt", "\(plain.exit)\n"),
    ]
      + (try otherPages.map { page in
        (page.file, Self.withoutDigest(try Azadose.run(arguments + page.option).out))
      })
  }

  /// Pages that only some folders hold: those that show what no other one does.
  static let optionalPages = [
    (file: "long.txt", option: ["--long"]), (file: "explain.txt", option: ["--explain"]),
    (file: "report.html", option: ["--format", "html"]),
    (file: "report.tsv", option: ["--format", "tsv"]),
    (file: "report.fhir.json", option: ["--format", "fhir"]),
    (file: "report.ics", option: ["--format", "ics"]),
  ]

  /// The pages of this folder; an empty file asks for one to be recorded.
  private var otherPages: [(file: String, option: [String])] {
    Self.optionalPages.filter {
      FileManager.default.fileExists(atPath: folder.appending(path: $0.file).path)
    }
  }

  /// Without the digest of the rules, which changes with every comment in a rule file. Another
  /// test holds it.
  private static func withoutDigest(_ text: String) -> String {
    let masked = text.replacing(
      /(rules\s+|the rules<\/dt><dd><code>|"ruleSetDigest" : "|\t[a-z0-9-]+\t)([0-9a-f]{64}|[0-9a-f]{12},)/
    ) {
      "\($0.output.1)<digest>" + ($0.output.2.hasSuffix(",") ? "," : "")
    }
    return withoutIdentifiers(masked)
  }

  /// With the identifiers numbered that follow from that digest, in the order of the text.
  private static func withoutIdentifiers(_ text: String) -> String {
    var numbers: [Substring: Int] = [:]
    return text.replacing(/[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/) {
      found in
      let number = numbers[found.output] ?? numbers.count + 1
      numbers[found.output] = number
      return "<uuid \(number)>"
    }
  }
}
