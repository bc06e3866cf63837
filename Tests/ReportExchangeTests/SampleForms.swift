import ArgumentParser
import AzadoseTestSupport
import Foundation
import ReportExchange
import Reporting
import Rules
import Synchronization

@testable import AzadoseCommands

/// One report in every form that the program writes, made in this process: the programs that a
/// shell would start cost minutes.
struct SampleForms: Sendable {
  /// The day from which the calendars count, where the command states none.
  static let start = "2026-12-01"

  /// Every form but the printed page, which is the page of HTML on paper.
  static let formats = ReportFormat.allCases.filter { $0 != .pdf }

  /// The name of the golden whose command it is.
  let name: String
  let report: DoseReport
  /// By format; a calendar is missing where there is no dose.
  let texts: [ReportFormat: String]

  /// Every golden with a report: all samples, and everything that was stated of them.
  static let all: [SampleForms] = {
    let folder = PackageRoot.url(of: "Tests/GoldenReportTests/Goldens")
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    Samples.freshIndexes
    let made = Mutex<[Int: SampleForms]>([:])
    DispatchQueue.concurrentPerform(iterations: names.count) { index in
      guard
        let line = try? PackageRoot.text(
          of: "Tests/GoldenReportTests/Goldens/\(names[index])/command.txt"),
        let forms = try? SampleForms(names[index], command: line)
      else { return }
      made.withLock { $0[index] = forms }
    }
    return made.withLock { made in names.indices.compactMap { made[$0] } }
  }()

  /// The goldens that hold a report.
  static let printed: [String] = {
    let folder = "Tests/GoldenReportTests/Goldens"
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: PackageRoot.url(of: folder).path)
    return (names ?? []).sorted().filter { name in
      (try? PackageRoot.text(of: "\(folder)/\(name)/report.json").isEmpty) == false
    }
  }()

  /// The rules without a profile, read once.
  private static let rules = try? RuleSource.loadAll(ReportCommand.parse(["x"]).ruleOptions)

  /// - Throws: where the command gives no report.
  init(_ name: String, command line: String, more: [String] = []) throws {
    let words = line.split { $0 == " " || $0 == "\n" }.dropFirst().map { word in
      let path = PackageRoot.url(of: String(word)).path
      return word.contains("/") && FileManager.default.fileExists(atPath: path)
        ? path : String(word)
    }
    let dated = words.contains("--start-date") ? [] : ["--start-date", Self.start]
    let arguments = ActivityShorthand.expanded(words + dated + more)
    var command = try? ReportCommand.parse(arguments)
    if command == nil {
      let facts = Set((Self.rules?.1.statedInputs ?? []).map(\.name))
      command = try ReportCommand.parse(FactShorthand.expanded(arguments, facts: facts))
    }
    guard let command else { throw NoReport() }
    let options = command.ruleOptions
    let isOther = options.folder != nil || options.profile != nil
    guard let rules = isOther ? try RuleSource.loadAll(options) : Self.rules else {
      throw NoReport()
    }
    let made = try command.made(rules.0, rules.1)
    var texts: [ReportFormat: String] = [:]
    for format in Self.formats {
      texts[format] = try? command.exchange.text(made.report, format) {
        command.page.text(made.input, made.report, on: .none)
      }
    }
    self.name = name
    self.report = made.report
    self.texts = texts
  }

  private struct NoReport: Error {}
}

extension Terminal {
  /// What a pipe is.
  fileprivate static let none = Terminal(isOutput: false, isError: false, environment: [:])
}
