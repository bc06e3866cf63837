public import Foundation

/// A Python that can import what a test needs: `$AZADOSE_PYTHON`, that of `scripts/setup.sh test`,
/// or the one on the PATH.
public enum PythonTool {
  /// The first that can import all of these modules.
  public static func find(importing modules: String...) -> URL? {
    let named = ProcessInfo.processInfo.environment["AZADOSE_PYTHON"].map(
      URL.init(fileURLWithPath:))
    let own = PackageRoot.url(of: ".build/pytools/bin/python")
    return [named, own, Tool.find("python3")].compactMap { $0 }.first { python in
      FileManager.default.isExecutableFile(atPath: python.path)
        && (try? Tool.run(python, ["-c", "import " + modules.joined(separator: ", ")]))?.exit == 0
    }
  }
}
