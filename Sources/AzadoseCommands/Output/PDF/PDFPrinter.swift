import Foundation

/// Prints a page as PDF with a Chromium that is installed.
///
/// The same page gives the same bytes: what the browser writes of the time is overwritten.
struct PDFPrinter {
  /// Names under which Chromium is installed, the first that is found is taken.
  private static let names = ["chromium", "chromium-browser", "google-chrome"]
  /// How long a page may take; an ordinary one takes a second or two, on a busy machine many.
  private static let patience = Duration.seconds(120)

  private let browser: URL

  /// - Throws: `PDFError` where no Chromium is on the PATH.
  init(environment: [String: String] = ProcessInfo.processInfo.environment) throws(PDFError) {
    let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let found = Self.names.lazy.flatMap { name in
      folders.lazy.map { URL(fileURLWithPath: $0).appending(path: name) }
    }.first { FileManager.default.isExecutableFile(atPath: $0.path) }
    guard let found else {
      throw PDFError(
        "a PDF is printed by Chromium, and none of \(Self.names.joined(separator: ", ")) is on the "
          + "PATH; install one (Debian: apt-get install chromium), or print the page of "
          + "--format html in a browser")
    }
    browser = found
  }

  /// The page as PDF.
  func pdf(of html: String) throws -> Data {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "azadose-\(UUID().uuidString)")
    // The page holds a person's genotype: nobody else reads it while it lies there.
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "report.html")
    let printed = folder.appending(path: "report.pdf")
    try Data(html.utf8).write(to: page)
    do {
      try print(page, to: printed, profile: folder.appending(path: "profile"))
    } catch {
      // A browser that starts beside much other work may fail; a second one tells whether it was that.
      try print(page, to: printed, profile: folder.appending(path: "second"))
    }
    guard let data = try? Data(contentsOf: printed) else {
      throw PDFError("\(browser.path) ended without a PDF; does it start on this machine?")
    }
    return PDFNodes.numbered(in: PDFTimes.fixed(in: data))
  }

  private func print(_ page: URL, to file: URL, profile: URL) throws {
    let process = Process()
    process.executableURL = browser
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--disable-background-networking", "--no-first-run", "--user-data-dir=\(profile.path)",
      "--no-pdf-header-footer", "--print-to-pdf=\(file.path)", page.absoluteString,
    ]
    // The browser talks of its own affairs; what failed is said once, by this program.
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw PDFError("\(browser.path) cannot be started")
    }
    let clock = ContinuousClock()
    let end = clock.now + Self.patience
    while process.isRunning, clock.now < end { Thread.sleep(forTimeInterval: 0.02) }
    if process.isRunning {
      process.terminate()
      throw PDFError("\(browser.path) did not end within two minutes")
    }
    guard process.terminationStatus == 0 else {
      throw PDFError("\(browser.path) ended with exit code \(process.terminationStatus)")
    }
  }
}

/// A PDF cannot be made.
struct PDFError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
