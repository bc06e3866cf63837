import Foundation

/// The path of a file as tools want it that know the repository and not the working folder.
struct ArtifactPath {
  /// The path without `./` before it: `rules/quality.yaml`.
  let plain: String

  init(_ path: String) {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    plain = String(path)
  }

  /// A relative reference, or a `file` URI for a path from the root (RFC 3986, sections 3.3 and
  /// 4.2: no `:` in a first segment; RFC 8089).
  var uri: String {
    let allowed = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: ":;"))
    let encoded = plain.addingPercentEncoding(withAllowedCharacters: allowed) ?? plain
    return encoded.hasPrefix("/") ? "file://" + encoded : encoded
  }
}
