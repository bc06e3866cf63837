import Pharmacogenomics

/// The lines of an iCalendar stream (RFC 5545, section 3.1).
struct CalendarText {
  private(set) var text = ""

  /// Adds a line whose value stands as it is.
  mutating func add(_ name: String, _ value: String) { addLine("\(name):\(value)") }

  /// Adds a line of text, in which commas, semicolons, backslashes and line breaks are escaped
  /// (section 3.3.11).
  mutating func add(_ name: String, text: String) { add(name, Self.escaped(text)) }

  /// Adds a day.
  mutating func add(_ name: String, _ day: CivilDay) {
    add(name + ";VALUE=DATE", Self.digits(of: day))
  }

  /// `20261201`.
  static func digits(of day: CivilDay) -> String { day.description.filter { $0 != "-" } }

  /// A line is at most 75 bytes long without its end; a further one begins with a blank. No
  /// character is cut in two.
  private mutating func addLine(_ line: String) {
    var length = 0
    for scalar in line.unicodeScalars {
      let width = String(scalar).utf8.count
      if length + width > 75 {
        text += "\r\n "
        length = 1
      }
      text.unicodeScalars.append(scalar)
      length += width
    }
    text += "\r\n"
  }

  private static func escaped(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line).printable.reduce(into: "") { escaped, letter in
        if letter == "\\" || letter == "," || letter == ";" { escaped += "\\" }
        escaped.append(letter)
      }
    }
    return lines.joined(separator: "\\n")
  }
}
