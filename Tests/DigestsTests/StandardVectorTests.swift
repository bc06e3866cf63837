import Digests
import Testing

/// The example messages that NIST publishes for SHA-256 with FIPS 180-4.
struct StandardVectorTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
        + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func `a published message has its published digest`(message: String, digest: String) {
    #expect(SHA256Digest.of(message).description == digest)
  }

  @Test func `one million letters a have their published digest`() {
    let message = repeatElement(UInt8(ascii: "a"), count: 1_000_000)
    #expect(
      SHA256Digest.of(message).description
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `a text has the digest of its UTF-8 bytes`() {
    #expect(SHA256Digest.of("µg/kg") == SHA256Digest.of([0xC2, 0xB5] + Array("g/kg".utf8)))
  }

  @Test func `a digest holds 32 bytes and prints 64 digits`() {
    let digest = SHA256Digest.of("abc")
    #expect(digest.bytes.count == 32)
    #expect(digest.bytes.prefix(3) == [0xBA, 0x78, 0x16])
    #expect(digest.description.count == 64)
  }
}
