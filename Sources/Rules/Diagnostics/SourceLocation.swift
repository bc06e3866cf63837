/// A place in a rule file: line and column from 1, columns counted in Unicode scalars.
public struct SourceLocation: Sendable, Hashable {
  /// Path as the user knows it: `rules/genes/TPMT.yaml`.
  public let file: String
  /// 1-based line.
  public let line: Int
  /// 1-based column, in Unicode scalars (as libyaml counts).
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  public static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.file, lhs.line, lhs.column) < (rhs.file, rhs.line, rhs.column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, the GNU form.
  public var description: String { "\(file):\(line):\(column)" }

  /// `file:line`, for reports.
  public var fileAndLine: String { "\(file):\(line)" }
}
