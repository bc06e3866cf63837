public import Pharmacogenomics

/// What was measured of one patient on several days.
public struct MeasuredSeries: Sendable {
  /// One day.
  public struct Day: Sendable {
    public let day: CivilDay
    /// By the name of the fact.
    public let values: [String: StatedValue]

    public init(day: CivilDay, values: [String: StatedValue]) {
      self.day = day
      self.values = values
    }
  }

  /// Ascending.
  public let days: [Day]

  /// - Parameter days: In any order, each day once.
  public init(_ days: [Day]) { self.days = days.sorted { $0.day < $1.day } }

  /// The newest value of each fact and its day.
  public var newest: [String: (day: CivilDay, value: StatedValue)] {
    var found: [String: (CivilDay, StatedValue)] = [:]
    for day in days {
      for (name, value) in day.values { found[name] = (day.day, value) }
    }
    return found
  }

  /// The newest value of each fact, where it is at most so many days older than the newest day.
  public func newest(within limit: Int) -> [String: (day: CivilDay, value: StatedValue)] {
    guard let last = days.last?.day else { return [:] }
    return newest.filter { last.days(since: $0.value.day) <= limit }
  }

  /// Every number of one fact, ascending in time.
  public func numbers(of fact: String) -> [(day: CivilDay, number: ExactDecimal)] {
    days.compactMap { day in day.values[fact]?.number.map { (day.day, $0) } }
  }

  /// The facts that follow from the course of others, and that no day states.
  public func rises(_ rules: RuleSet) -> [String: StatedValue] {
    var found: [String: StatedValue] = [:]
    let current = newest(within: rules.schedules?.valuesExpireAfterDays ?? .max)
    for fact in rules.facts where newest[fact.name] == nil {
      guard case .rise(let risen, let limit) = fact.derivation,
        case .number(let scale) = fact.input.kind
      else { continue }
      let numbers = numbers(of: risen)
      guard let last = numbers.last, current[risen] != nil else { continue }
      let before = numbers.dropLast().filter { last.day.days(since: $0.day) <= limit }
      guard let lowest = before.map(\.number).min() else { continue }
      let rise = last.number > lowest ? last.number - lowest : 0
      found[fact.name] = StatedValue(rise * 100, dividedBy: lowest, on: scale)
    }
    return found
  }
}
