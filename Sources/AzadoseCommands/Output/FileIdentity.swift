import Foundation

/// Which file a path means, however it is spelled.
struct FileIdentity: Hashable {
  private let device: Int
  private let number: Int
  /// Whether it is a file of bytes, and no device, pipe or folder.
  let isRegular: Bool

  /// `nil` where there is no such file. Symbolic links are followed.
  init?(_ path: String) {
    let resolved = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let values = try? FileManager.default.attributesOfItem(atPath: resolved),
      let device = values[.systemNumber] as? NSNumber,
      let number = values[.systemFileNumber] as? NSNumber
    else { return nil }
    self.device = device.intValue
    self.number = number.intValue
    isRegular = values[.type] as? FileAttributeType == .typeRegular
  }

  /// The first of some files that a path means too.
  static func clash(of path: String, among files: [String]) -> String? {
    guard let own = FileIdentity(path) else { return nil }
    return files.first { FileIdentity($0) == own }
  }
}
