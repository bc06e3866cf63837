extension SHA256 {
  /// H⁽⁰⁾ (FIPS 180-4 § 5.3.3).
  static let initialHash: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// K₀ … K₆₃ (FIPS 180-4 § 4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5,
    0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3,
    0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc,
    0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13,
    0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3,
    0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5,
    0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208,
    0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]

  /// Folds the 64 bytes of `bytes` from `start` into the hash (FIPS 180-4 § 6.2.2).
  mutating func compress(_ bytes: [UInt8], from start: Int) {
    prepareSchedule(bytes, from: start)
    var (a, b, c, d) = (hash[0], hash[1], hash[2], hash[3])
    var (e, f, g, h) = (hash[4], hash[5], hash[6], hash[7])
    let constants = Self.constants
    for t in 0..<64 {
      let t1 = h &+ upperSigma1(e) &+ choose(e, f, g) &+ constants[t] &+ schedule[t]
      let t2 = upperSigma0(a) &+ majority(a, b, c)
      (h, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ t2)
    }
    add(a, b, c, d, at: 0)
    add(e, f, g, h, at: 4)
  }

  /// Step 4: four working variables, added to the hash words from `index`.
  private mutating func add(_ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32, at index: Int) {
    hash[index] &+= a
    hash[index + 1] &+= b
    hash[index + 2] &+= c
    hash[index + 3] &+= d
  }

  /// Step 1, W₀ … W₆₃ of one block: 16 big-endian words, then 48 made of them.
  private mutating func prepareSchedule(_ bytes: [UInt8], from start: Int) {
    for t in 0..<16 {
      let i = start + 4 * t
      let high = UInt32(bytes[i]) << 24 | UInt32(bytes[i + 1]) << 16
      schedule[t] = high | UInt32(bytes[i + 2]) << 8 | UInt32(bytes[i + 3])
    }
    for t in 16..<64 {
      let early = lowerSigma0(schedule[t - 15]) &+ schedule[t - 16]
      schedule[t] = lowerSigma1(schedule[t - 2]) &+ schedule[t - 7] &+ early
    }
  }
}

// The six functions of FIPS 180-4 § 4.1.2, equations 4.2 to 4.7.

private func choose(_ x: UInt32, _ y: UInt32, _ z: UInt32) -> UInt32 { (x & y) ^ (~x & z) }

private func majority(_ x: UInt32, _ y: UInt32, _ z: UInt32) -> UInt32 {
  (x & y) ^ (x & z) ^ (y & z)
}

private func upperSigma0(_ x: UInt32) -> UInt32 {
  rotated(x, by: 2) ^ rotated(x, by: 13) ^ rotated(x, by: 22)
}

private func upperSigma1(_ x: UInt32) -> UInt32 {
  rotated(x, by: 6) ^ rotated(x, by: 11) ^ rotated(x, by: 25)
}

private func lowerSigma0(_ x: UInt32) -> UInt32 {
  rotated(x, by: 7) ^ rotated(x, by: 18) ^ (x >> 3)
}

private func lowerSigma1(_ x: UInt32) -> UInt32 {
  rotated(x, by: 17) ^ rotated(x, by: 19) ^ (x >> 10)
}

/// ROTR (FIPS 180-4 § 3.2).
private func rotated(_ x: UInt32, by count: UInt32) -> UInt32 {
  (x &>> count) | (x &<< (32 &- count))
}
