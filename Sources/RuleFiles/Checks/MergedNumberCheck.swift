import Rules

/// An rs number that was merged away is no number in use, and became one number only.
struct MergedNumberCheck {
  let findings: Findings

  func run(_ variants: [ReadVariant]) {
    var owners: [String: (name: String, rsID: String?)] = [:]
    for variant in variants {
      let (name, rsID) = (variant.variant.name, variant.variant.rsID)
      var own: Set<String> = []
      for number in variant.merged {
        if let current = variants.first(where: { $0.variant.rsID == number.value }) {
          report(number, "'\(number.value)' is the number of '\(current.variant.name)' in use")
        } else if !own.insert(number.value).inserted {
          report(number, "'\(number.value)' stands twice in 'merged' of '\(name)'")
        } else if let owner = owners[number.value], owner.rsID == nil || owner.rsID != rsID {
          // The ALTs of one site share its number, and what was merged into it.
          report(number, "'\(number.value)' was merged into the number of '\(owner.name)'")
        } else {
          owners[number.value] = (name, rsID)
        }
      }
    }
  }

  private func report(_ number: Located<String>, _ message: String) {
    findings.report(
      .duplicateName, at: number.location, message,
      hint: "keep in 'merged' the older numbers of this variant alone")
  }
}
