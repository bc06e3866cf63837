public import ArgumentParser
public import Rules

extension Diagnostic.Severity: ExpressibleByArgument {}

extension [Diagnostic] {
  /// Whether at least one finding is as bad as this or worse.
  func reach(_ level: Diagnostic.Severity) -> Bool { contains { $0.severity >= level } }
}
