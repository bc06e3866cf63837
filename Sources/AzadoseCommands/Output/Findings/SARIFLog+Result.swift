import Rules

extension SARIFLog {
  /// One finding.
  struct Result: Encodable {
    let ruleId: String
    /// Place in the driver's `rules`, from 0.
    let ruleIndex: Int?
    let level: String
    let message: Message
    let locations: [Location]

    init(_ diagnostic: Diagnostic) {
      ruleId = diagnostic.code.rawValue
      ruleIndex = DiagnosticCode.allCases.firstIndex(of: diagnostic.code)
      level = diagnostic.severity.rawValue
      message = Message(diagnostic.message + (diagnostic.hint.map { "; \($0)" } ?? ""))
      locations = [Location(diagnostic.location)]
    }
  }

  struct Location: Encodable {
    let physicalLocation: PhysicalLocation

    init(_ place: SourceLocation) {
      physicalLocation = PhysicalLocation(
        artifactLocation: ArtifactLocation(uri: ArtifactPath(place.file).uri),
        region: Region(startLine: place.line, startColumn: place.column))
    }
  }

  struct PhysicalLocation: Encodable {
    let artifactLocation: ArtifactLocation
    let region: Region
  }

  struct ArtifactLocation: Encodable {
    let uri: String
  }

  /// From a place to the end of its line.
  struct Region: Encodable {
    let startLine: Int
    let startColumn: Int
  }
}
