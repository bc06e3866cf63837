import Mustache
import Pharmacogenomics
import Reporting

/// The templates that this build carries.
enum PageTemplates {
  /// Fills a template in, and makes what a file brought along printable.
  static func html(of values: some Sendable, with name: String) throws(TemplateError) -> String {
    guard let page = try library().render(values, withTemplate: name) else {
      throw TemplateError(template: name, reason: "it is missing")
    }
    // A name in a file may hold control characters, and an allele a whole exon.
    return page.split(separator: "\n", omittingEmptySubsequences: true)
      .map { $0.allSatisfy { $0 == " " } ? "" : String($0).printable.withShortBases + "\n" }
      .joined()
  }

  private static func library() throws(TemplateError) -> MustacheLibrary {
    var library = MustacheLibrary()
    for (path, text) in EmbeddedTemplates.all {
      do {
        try library.register(text, named: String(path.prefix { $0 != "." }))
      } catch {
        throw TemplateError(template: path, reason: "\(error)")
      }
    }
    return library
  }
}

/// A template of the program cannot be used.
public struct TemplateError: Error, CustomStringConvertible {
  /// The template's file.
  public let template: String
  let reason: String

  public var description: String { "template '\(template)': \(reason)" }
}
