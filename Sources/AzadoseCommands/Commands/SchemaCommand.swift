import ArgumentParser
import AzadoseRules
import Foundation
import Rules

/// `azadose rules schema`: what an editor needs to complete and underline rule files.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind of rule file, for editors.",
    discussion: """
      Without a kind: list the kinds. With --out: write <kind>.schema.json for the kind, or for every \
      kind, into a folder.

      A file names its schema in its first line:
        # yaml-language-server: $schema=schemas/decision.schema.json

      Example:
        azadose rules schema --out schemas
      """)

  @Argument(help: "The kind of file, as the list names it.")
  var kind: String?

  @Option(help: "Folder to write into; it is made if it does not exist.")
  var out: String?

  func validate() throws { _ = try wanted() }

  func run() throws {
    let schemas = try wanted()
    if let out {
      for schema in schemas { try write(schema, to: out) }
    } else if kind != nil {
      try Output.write(schemas.map(\.text).joined())
    } else {
      let width = schemas.map(\.kind.count).max() ?? 0
      try Output.write(
        schemas.map { schema in
          schema.kind.padding(toLength: width + 2, withPad: " ", startingAt: 0) + schema.about
            + "\n"
        }.joined())
    }
  }

  /// The schema of the kind, or of every kind.
  private func wanted() throws -> [RuleSchema] {
    let all = RuleSchema.all
    guard let kind else { return all }
    let found = all.filter { $0.kind == kind }
    guard !found.isEmpty else {
      let nearest = NearestName.of(kind, among: all.map(\.kind)).map { "did you mean '\($0)'?" }
      throw ValidationError(
        "no kind of rule file is '\(kind)'; \(nearest ?? "'azadose rules schema' lists them")")
    }
    return found
  }

  private func write(_ schema: RuleSchema, to folder: String) throws(SchemaFileError) {
    let target = URL(fileURLWithPath: folder, isDirectory: true)
    let name = "\(schema.kind).schema.json"
    do {
      try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
      try Data(schema.text.utf8).write(to: target.appending(path: name))
    } catch {
      throw SchemaFileError(path: "\(folder)/\(name)")
    }
  }
}

/// A schema that cannot be written.
struct SchemaFileError: Error, CustomStringConvertible {
  let path: String

  var description: String {
    "\(path): cannot be written; check that the folder may be written to and its disk is not full"
  }
}
