import Foundation
import PackagePlugin

/// Compiles the `Templates/` of a target into it, as one Swift file of raw strings.
///
/// A moved binary therefore carries its pages, as it carries its rules.
@main
struct EmbedTemplatesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let templates = target.directoryURL.appending(path: "Templates")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    let files = try FileManager.default.subpathsOfDirectory(atPath: templates.path)
      .filter { $0.hasSuffix(".mustache") }
      .sorted()
    return [
      .buildCommand(
        displayName: "Embedding the templates",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [templates.path, output.path, "EmbeddedTemplates", ".mustache"],
        // The folder too: a file that is added or taken away changes it.
        inputFiles: [templates] + files.map { templates.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
