import Testing

struct PurityTests {
  /// Targets that see nothing but their arguments.
  private let pure: Set<String> = [
    "AlleleCalling", "Digests", "Dosing", "Pharmacogenomics", "ReportExchange", "RuleCases",
    "RuleVerifier",
    "Rules",
  ]

  /// Names that reach a file, a clock, a locale, the environment or chance.
  private let outsideWorld: Set<String> = [
    "Bundle", "Calendar", "CommandLine", "ContinuousClock", "Date", "DateFormatter", "FileHandle",
    "FileManager", "Locale", "NumberFormatter", "Process", "ProcessInfo", "SuspendingClock",
    "SystemRandomNumberGenerator", "TimeZone", "URL", "UUID", "fopen", "getenv", "print", "random",
    "readLine", "shuffled",
  ]

  @Test func `decisions see no file, clock, locale or environment`() throws {
    let violations = try SwiftSource.all()
      .filter { pure.contains($0.target) }
      .flatMap { source in
        source.identifiers
          .filter { outsideWorld.contains($0.text) }
          .map { "\(source.place($0)): \($0.text) in \(source.target), which is pure" }
      }
    #expect(violations == [])
  }

  @Test func `unsafe code stays in VariantFiles`() throws {
    let violations = try SwiftSource.all()
      .filter { $0.target != "VariantFiles" }
      .flatMap { source in
        source.identifiers
          .filter { $0.text.contains("nsafe") || $0.text == "unchecked" }
          .map { "\(source.place($0)): \($0.text) outside VariantFiles" }
      }
    #expect(violations == [])
  }
}
