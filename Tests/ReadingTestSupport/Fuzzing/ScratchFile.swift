public import Foundation

/// A file in memory, written anew for every input: htslib reads paths.
public final class ScratchFile: @unchecked Sendable {
  /// Where the file lies.
  public let path: String
  private let descriptor: Int32

  /// Opens a new file; stops the program when that fails.
  public init(path: String) {
    self.path = path
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0 else { fatalError("\(path) cannot be made") }
  }

  deinit {
    close(descriptor)
    unlink(path)
  }

  /// Replaces the content.
  public func write(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, bytes, bytes.count, 0) == bytes.count
    else { fatalError("\(path) cannot be written") }
  }

  /// A folder of this process in memory, where the system has one.
  public static func folder() -> URL {
    let memory = URL(fileURLWithPath: "/dev/shm")
    let base =
      FileManager.default.isWritableFile(atPath: memory.path)
      ? memory : FileManager.default.temporaryDirectory
    let folder = base.appending(path: "azadose-\(UUID().uuidString)")
    guard
      (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true))
        != nil
    else { fatalError("\(folder.path) cannot be made") }
    return folder
  }
}
