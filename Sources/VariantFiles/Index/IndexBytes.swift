internal import CHTSlib

/// The decompressed bytes of a .tbi or .csi, looked through before htslib loads it.
///
/// `hts_idx_load3` of htslib 1.16 frees memory that it never set when an index ends early or a block
/// of it is damaged, which ends the program. So every index is walked through once.
@safe struct IndexBytes: ~Copyable {
  private let stream: UnsafeMutablePointer<BGZF>
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var offset = 0
  private var filled = 0

  /// `nil` when the index cannot be opened. Wraps `bgzf_open`.
  init?(path: String) {
    guard let opened = unsafe bgzf_open(path, "r") else { return nil }
    unsafe stream = opened
    HandleCount.opened()
  }

  deinit {
    unsafe bgzf_close(stream)
    HandleCount.closed()
  }

  /// Whether the data end here, undamaged.
  var isAtEnd: Bool {
    mutating get {
      if offset == filled { fill() }
      return unsafe filled == 0 && stream.pointee.errcode == 0
    }
  }

  /// The next little-endian number; `nil` at the end.
  mutating func number() -> Int? {
    var value: UInt32 = 0
    if filled - offset >= 4 {
      for place in 0..<4 { value |= UInt32(buffer[offset + place]) << (8 * UInt32(place)) }
      offset += 4
    } else {
      guard let bytes = take(4) else { return nil }
      for place in 0..<4 { value |= UInt32(bytes[place]) << (8 * UInt32(place)) }
    }
    return Int(Int32(bitPattern: value))
  }

  /// The next number, which says how many things follow; `nil` when negative.
  mutating func count() -> Int? {
    guard let value = number(), value >= 0 else { return nil }
    return value
  }

  /// Passes over `count` bytes; `false` when there are fewer.
  mutating func skip(_ count: Int) -> Bool {
    var rest = count
    while rest > filled - offset {
      rest -= filled - offset
      fill()
      if filled == 0 { return false }
    }
    offset += rest
    return true
  }

  /// The next `count` bytes; `nil` when there are fewer.
  mutating func take(_ count: Int) -> [UInt8]? {
    var taken: [UInt8] = []
    while taken.count < count {
      if offset == filled { fill() }
      if filled == 0 { return nil }
      let piece = min(count - taken.count, filled - offset)
      taken += buffer[offset..<offset + piece]
      offset += piece
    }
    return taken
  }

  /// Reads on; leaves nothing at the end or after damage. Wraps `bgzf_read`.
  private mutating func fill() {
    offset = 0
    filled = max(unsafe bgzf_read(stream, &buffer, buffer.count), 0)
  }
}
