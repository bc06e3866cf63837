/// Where in a file a record stands, for messages.
struct RecordPlace {
  let path: String
  var line: Int?
  var ordinal: Int?
  var contig: String?
  /// 1-based.
  var position: Int?

  var location: String? {
    guard let contig else { return nil }
    return position.map { "\(contig):\($0)" } ?? contig
  }

  /// An error at this place.
  func error(_ code: VariantFileError.Code, _ problem: String, nextStep: String)
    -> VariantFileError
  {
    VariantFileError(
      code: code, path: path, line: line, recordOrdinal: ordinal, location: location,
      problem: problem, nextStep: nextStep)
  }
}

extension VariantFileError {
  /// An error that concerns the whole file.
  static func file(_ path: String, _ code: Code, _ problem: String, nextStep: String) -> Self {
    RecordPlace(path: path).error(code, problem, nextStep: nextStep)
  }
}
