/// Hashes a message that arrives in pieces.
///
/// For example:
///
///     var hasher = SHA256()
///     hasher.update("rules/")
///     hasher.update(contents)
///     print(hasher.finalize())
///
/// The pieces are one message: where it is cut does not matter. The hasher is a
/// value, so a copy can be finalized while the original goes on.
public struct SHA256: Sendable {
  /// The hash value H⁽ⁱ⁾ after the blocks read so far.
  var hash: [UInt32] = Self.initialHash
  /// The message schedule W, kept so that no block allocates (FIPS 180-4 § 6.2.2, step 1).
  var schedule = [UInt32](repeating: 0, count: 64)
  /// Bytes that do not fill a block yet: always fewer than 64.
  private var pending: [UInt8] = []
  /// Length of the message so far, in bytes.
  private var length: UInt64 = 0

  /// The number of bytes in a block (FIPS 180-4 § 5.2.1: 512 bits).
  static let blockSize = 64

  /// A hasher that has read nothing.
  public init() {}

  /// Reads the next bytes of the message.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  public mutating func update(_ bytes: some Sequence<UInt8>) {
    read(Array(bytes))
  }

  /// Reads the UTF-8 bytes of a text.
  public mutating func update(_ text: String) { update(text.utf8) }

  /// Pads the message and returns its digest.
  ///
  /// Padding is one 1 bit, zeros up to 64 bits short of a block, and the
  /// message's length in bits (FIPS 180-4 § 5.1.1).
  public consuming func finalize() -> SHA256Digest {
    let lengthInBits = length &* 8
    let used = (pending.count + 1) % Self.blockSize
    let zeros = (Self.blockSize + 56 - used) % Self.blockSize
    var padding: [UInt8] = [0x80]
    padding.append(contentsOf: repeatElement(0, count: zeros))
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: lengthInBits >> UInt64(shift)))
    }
    read(padding)
    return SHA256Digest(words: hash)
  }

  /// Compresses every full block and keeps the rest for later.
  private mutating func read(_ bytes: [UInt8]) {
    length &+= UInt64(bytes.count)
    var start = 0
    if !pending.isEmpty {
      start = min(Self.blockSize - pending.count, bytes.count)
      pending.append(contentsOf: bytes[..<start])
      guard pending.count == Self.blockSize else { return }
      compress(pending, from: 0)
      pending.removeAll(keepingCapacity: true)
    }
    while bytes.count - start >= Self.blockSize {
      compress(bytes, from: start)
      start += Self.blockSize
    }
    pending.append(contentsOf: bytes[start...])
  }
}
