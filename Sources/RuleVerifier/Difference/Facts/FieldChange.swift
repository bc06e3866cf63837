/// One fact of a rule set that is another.
public struct FieldChange: Sendable, Hashable {
  /// What it is, in words.
  public let name: String
  /// `nil` where it was not stated.
  public let old: String?
  /// `nil` where it is no longer stated.
  public let new: String?

  init(_ name: String, _ old: String?, _ new: String?) {
    self.name = name
    self.old = old
    self.new = new
  }
}

/// Collects what differs.
struct FieldChanges {
  private(set) var changes: [FieldChange] = []

  /// Notes a field if it differs.
  mutating func compare<Value: CustomStringConvertible>(
    _ name: String, _ old: Value?, _ new: Value?
  ) {
    let (before, after) = (old?.description, new?.description)
    if before != after { changes.append(FieldChange(name, before, after)) }
  }

  /// Notes every entry that differs, in the order of the names.
  mutating func compare<Value: CustomStringConvertible>(
    each name: (String) -> String, _ old: [String: Value], _ new: [String: Value]
  ) {
    for key in Set(old.keys).union(new.keys).sorted() { compare(name(key), old[key], new[key]) }
  }
}
