/// An index that lies beside a file.
struct IndexFile: Sendable, Hashable {
  let path: String
  /// Whether the file was changed after its index was made, by whole seconds.
  let isOlderThanFile: Bool
  /// The command that makes it again.
  let rebuildCommand: String

  /// Looks for `FILE.csi`, then `FILE.tbi` (VCF only); `nil` when neither is there.
  ///
  /// htslib looks in the same order.
  static func beside(_ path: String, form: FileHandle.Form, file: FileStatus) -> IndexFile? {
    let endings = form == .binary ? [".csi"] : [".csi", ".tbi"]
    for ending in endings {
      guard let status = try? FileStatus(path: path + ending) else { continue }
      let command =
        switch (form, ending) {
        case (.binary, _): "bcftools index -f \(path)"
        case (.text, ".csi"): "tabix -f -C -p vcf \(path)"
        default: "tabix -f -p vcf \(path)"
        }
      return IndexFile(
        path: path + ending, isOlderThanFile: status.modified < file.modified,
        rebuildCommand: command)
    }
    return nil
  }

  /// The line for `VariantSelection.warnings`, if there is something to say.
  func warning(for path: String) -> String? {
    isOlderThanFile
      ? "\(path): the index '\(self.path)' is older than the file; "
        + "rebuild it with '\(rebuildCommand)'" : nil
  }
}
