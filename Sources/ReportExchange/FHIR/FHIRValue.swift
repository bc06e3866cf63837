import Pharmacogenomics

/// A value of FHIR's JSON, in which nothing is null or empty (FHIR R4, section 2.6.2).
indirect enum FHIRValue: Sendable {
  case text(String)
  /// With its exact digits.
  case number(ExactDecimal)
  case list([FHIRValue])
  case members([String: FHIRValue])

  /// Whether it may not stand in a document.
  fileprivate var isEmpty: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .number: false
    case .list(let items): items.isEmpty
    case .members(let members): members.isEmpty
    }
  }
}

extension FHIRValue: ExpressibleByDictionaryLiteral {
  /// Members without a value are left out.
  init(dictionaryLiteral elements: (String, FHIRValue?)...) {
    var members: [String: FHIRValue] = [:]
    for (name, value) in elements {
      if let value, !value.isEmpty { members[name] = value }
    }
    self = .members(members)
  }
}

extension FHIRValue: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: FHIRValue...) { self = .list(elements.filter { !$0.isEmpty }) }
}

extension FHIRValue: ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}

extension FHIRValue: Encodable {
  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .list(let items): try container.encode(items)
    case .members(let members): try container.encode(members)
    }
  }
}
