import Foundation
import PackagePlugin

/// Compiles the top-level `rules/` into the program, as one Swift file of raw strings.
///
/// A moved binary therefore carries its rules: nothing is looked up beside it
/// at run time. Case files (`*.cases.yaml`) are tests and stay outside.
@main
struct EmbedRulesPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedRuleFiles.swift")
    // SwiftPM may keep this list when a file is added. Every rule file is named in the manifest of
    // the rule set, so that one changes too, and the tool lists the folder itself.
    let files = try FileManager.default.subpathsOfDirectory(atPath: rules.path)
      .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix(".cases.yaml") }
      .sorted()
    return [
      .buildCommand(
        displayName: "Embedding the rule files",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [rules.path, output.path, "EmbeddedRuleFiles", ".yaml"],
        inputFiles: files.map { rules.appending(path: $0) },
        outputFiles: [output])
    ]
  }
}
