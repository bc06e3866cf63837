import Digests
import Testing

struct ChunkingTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `where a message is cut does not change its digest`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let message = (0..<Int.random(in: 0...2_000, using: &random)).map { _ in
      UInt8.random(in: .min ... .max, using: &random)
    }
    var hasher = SHA256()
    var rest = message[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 0...150, using: &random))
      hasher.update(piece)
      rest = rest.dropFirst(piece.count)
    }
    #expect(hasher.finalize() == SHA256Digest.of(message))
  }

  @Test func `an empty piece changes nothing`() {
    var hasher = SHA256()
    hasher.update("ab")
    hasher.update("")
    hasher.update("c")
    #expect(hasher.finalize() == SHA256Digest.of("abc"))
  }

  @Test func `a finalized copy leaves the original reading`() {
    var hasher = SHA256()
    hasher.update("a")
    let early = hasher
    #expect(early.finalize() == SHA256Digest.of("a"))
    hasher.update("bc")
    #expect(hasher.finalize() == SHA256Digest.of("abc"))
  }
}

/// SplitMix64: the same seed gives the same numbers on every machine.
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
