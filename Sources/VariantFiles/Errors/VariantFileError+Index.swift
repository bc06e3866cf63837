extension VariantFileError {
  static func unreadableIndex(_ path: String, index: IndexFile) -> Self {
    file(
      path, .unreadableIndex, "the index '\(index.path)' cannot be read",
      nextStep: "delete it, or rebuild it with '\(index.rebuildCommand)'")
  }

  static func wrongIndex(_ path: String, index: IndexFile, _ why: String) -> Self {
    file(
      path, .wrongIndex, "the index '\(index.path)' does not belong to this file (\(why))",
      nextStep: "delete it, or rebuild it with '\(index.rebuildCommand)'")
  }

  static func readFailed(_ place: RecordPlace, isCompressed: Bool) -> Self {
    place.error(
      .readFailed,
      isCompressed
        ? "the compressed data cannot be read: cut off or damaged" : "the data cannot be read",
      nextStep: "copy or download the file again")
  }
}
