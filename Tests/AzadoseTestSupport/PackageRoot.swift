public import Foundation

/// The folder that holds this package's `Package.swift`.
///
/// Found from where this source lies, so a test reads the same files from any
/// working folder.
public enum PackageRoot {
  /// The package's folder.
  public static let url: URL = {
    var folder = URL(fileURLWithPath: #filePath)
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let manifest = folder.appending(path: "Package.swift")
      if FileManager.default.fileExists(atPath: manifest.path) { return folder }
    }
    fatalError("no Package.swift above \(#filePath): the sources were moved after the build")
  }()

  /// A file or folder of the package, e.g. `rules/genes`.
  public static func url(of path: String) -> URL { url.appending(path: path) }

  /// The paths of all files with this extension below a folder, relative to the root, sorted.
  public static func files(below folder: String, extension suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: url(of: folder).path)
      .filter { $0.hasSuffix("." + suffix) }
      .map { folder + "/" + $0 }
      .sorted()
  }

  /// A UTF-8 file's text.
  public static func text(of path: String) throws -> String {
    try String(contentsOf: url(of: path), encoding: .utf8)
  }
}
