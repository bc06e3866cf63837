import Yams

/// An anchor or a tag before a value, which rules do not use.
struct NodeProperty {
  let mark: Mark
  let message: String
  let hint: String

  private init?(at mark: Mark, of text: MaskedText) {
    guard let index = text.index(line: mark.line, column: mark.column) else { return nil }
    switch text.scalars[index] {
    case "&":
      message = "an anchor stands here, and rules have no anchors"
      hint = "write the value out, or quote the text if it begins with '&'"
    case "!":
      message = "a tag stands here, and rules have no tags"
      hint = "leave the tag out, or quote the text if it begins with '!'"
    default: return nil
    }
    self.mark = mark
  }

  /// Every property below a node, in the order of the file.
  static func all(in node: Node, of text: MaskedText) -> [NodeProperty] {
    var found: [NodeProperty] = []
    collect(node, of: text, into: &found)
    return found
  }

  private static func collect(
    _ node: Node, of text: MaskedText, into found: inout [NodeProperty]
  ) {
    if let mark = node.mark, let property = NodeProperty(at: mark, of: text) {
      // A mapping begins where its first key begins, so one property may show twice.
      let isNew = found.last.map { ($0.mark.line, $0.mark.column) != (mark.line, mark.column) }
      if isNew ?? true { found.append(property) }
    }
    switch node {
    case .sequence(let nodes): for node in nodes { collect(node, of: text, into: &found) }
    case .mapping(let pairs):
      for (key, value) in pairs {
        collect(key, of: text, into: &found)
        collect(value, of: text, into: &found)
      }
    case .scalar, .alias: break
    }
  }
}
