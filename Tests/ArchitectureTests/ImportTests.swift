import Testing

struct ImportTests {
  @Test func `every import under Sources is an allowed edge`() throws {
    let violations = try SwiftSource.all().flatMap { source in
      source.imports
        .filter { allowedEdges[source.target]?.all.contains($0.text) != true }
        .map { "\(source.place($0)): \(source.target) may not import \($0.text)" }
    }
    #expect(violations == [])
  }

  @Test func `the table of edges and the manifest declare the same dependencies`() throws {
    let manifest = try Manifest.read().sourceTargets
    let declared = allowedEdges.mapValues(\.declared)
    #expect(Set(manifest.keys) == Set(declared.keys))
    for (target, dependencies) in manifest.sorted(by: { $0.key < $1.key }) {
      #expect(dependencies == declared[target], "dependencies of \(target)")
    }
  }

  @Test func `C stops in VariantFiles, YAML in RuleFiles and HTML in ReportPages`() {
    #expect(targets(importing: "CHTSlib") == ["VariantFiles"])
    #expect(targets(importing: "Yams") == ["RuleFiles"])
    #expect(targets(importing: "Mustache") == ["ReportPages"])
  }

  @Test func `nothing imports a door`() {
    #expect(targets(importing: "AzadoseCommands") == ["azadose"])
    #expect(targets(importing: "azadose") == [])
  }

  @Test func `no edge leads back to where it came from`() {
    for target in allowedEdges.keys.sorted() {
      #expect(!reachable(from: target).contains(target), "\(target) depends on itself")
    }
  }

  private func targets(importing module: String) -> [String] {
    allowedEdges.filter { $0.value.all.contains(module) }.keys.sorted()
  }

  private func reachable(from target: String) -> Set<String> {
    var found: Set<String> = []
    var open = allowedEdges[target]?.declared ?? []
    while let next = open.popFirst() {
      guard found.insert(next).inserted else { continue }
      open.formUnion(allowedEdges[next]?.declared ?? [])
    }
    return found
  }
}
