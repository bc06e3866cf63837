/// The 256-bit fingerprint of a message; prints 64 lower-case hexadecimal digits.
///
/// Two digests are equal exactly when their bytes are. The text is what
/// `sha256sum` prints for the same bytes. The corresponding standard is
/// FIPS 180-4, *Secure Hash Standard*, which says *message digest*.
public struct SHA256Digest: Sendable, Hashable {
  /// The 32 bytes, most significant first.
  public let bytes: [UInt8]

  /// Only a hasher builds a digest, so 32 bytes are certain.
  init(words: [UInt32]) {
    bytes = words.flatMap { word in
      [24, 16, 8, 0].map { shift in UInt8(truncatingIfNeeded: word >> UInt32(shift)) }
    }
  }

  /// The digest of bytes that are all at hand.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public static func of(_ bytes: some Sequence<UInt8>) -> SHA256Digest {
    var hasher = SHA256()
    hasher.update(bytes)
    return hasher.finalize()
  }

  /// The digest of a text's UTF-8 bytes.
  public static func of(_ text: String) -> SHA256Digest { of(text.utf8) }
}

extension SHA256Digest: CustomStringConvertible {
  public var description: String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}
