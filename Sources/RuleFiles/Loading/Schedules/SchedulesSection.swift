import Pharmacogenomics
import Rules

/// `schedules:` what is measured when, and how the recommended dose is reached.
struct SchedulesSection {
  static let keys = Keys(
    [
      "schedules", "tests", "baseline", "monitoring", "strictest-union", "calendar",
      "values-expire", "policy",
    ],
    optional: ["early-counts", "titration"])
  static let testKeys = Keys(["name", "measures"])
  static let baselineKeys = Keys(["check"], optional: ["source", "policy"])

  let context: LoadContext
  /// Ids of the tests.
  let tests: Vocabulary

  /// `nil` when it is no mapping.
  static func read(
    _ node: RuleNode, _ drug: DrugDefinition?, _ context: LoadContext
  ) -> Schedules? {
    guard let fields = keys.open(node, of: "the schedules", context.findings) else { return nil }
    if let drug { _ = fields["schedules"]?.name(in: Vocabulary("drug", [drug.name])) }
    let members = fields["tests"]?.entries ?? []
    let section = SchedulesSection(
      context: context,
      tests: Vocabulary("test", members.map(\.key), isComplete: fields["tests"] != nil))
    let tests = members.compactMap { section.test($0) }
    let baseline = (fields["baseline"]?.filledItems ?? []).compactMap { section.check($0) }
    let schedules = section.named(fields["monitoring"]) { section.schedule($0) }
    let ids = Vocabulary("schedule", schedules.map(\.id), isComplete: fields["monitoring"] != nil)
    let union = fields["strictest-union"]
    return Schedules(
      tests: tests, baseline: baseline, schedules: schedules,
      strictestUnion: (union?.names(in: ids) ?? []).sorted(),
      calendarWeeks: fields["calendar"].flatMap(Self.weeks) ?? 0,
      valuesExpireAfterDays: (fields["values-expire"].flatMap(Self.weeks) ?? 0) * 7,
      earlyCounts: fields["early-counts"].flatMap { section.earlyCounts($0) },
      titration: fields["titration"] == nil
        ? [] : section.named(fields["titration"]) { section.titration($0) },
      policy: fields.requiredPolicy() ?? "")
  }

  private func test(_ member: Value.Member) -> MonitoredTest? {
    member.value.fields(Self.testKeys, of: "test '\(member.key)'").map { fields in
      MonitoredTest(id: member.key, name: fields.text("name"), measures: fields.text("measures"))
    }
  }

  private func check(_ value: Value) -> BaselineCheck? {
    guard let fields = value.fields(Self.baselineKeys, of: "a check before the start") else {
      return nil
    }
    let authority = authority(of: fields)
    return BaselineCheck(
      text: fields.text("check"), sources: authority.sources, policy: authority.policy)
  }

  /// A source, or a policy where the choice is ours; one of them must stand.
  func authority(of fields: Fields) -> (sources: [SourceReference], policy: String?) {
    let policy = fields["policy"]?.text
    if fields["source"] == nil, fields["policy"] != nil { return ([], policy) }
    return (fields.sources(context), policy)
  }

  /// Items with an id of their own, each at most once.
  private func named<Item: Identified>(_ value: Value?, _ read: (Value) -> Item?) -> [Item] {
    var items: [Item] = []
    for value in value?.filledItems ?? [] {
      guard let item = read(value) else { continue }
      if let first = items.first(where: { $0.id == item.id }) {
        value.report(
          .duplicateName, "'\(item.id)' is already in line \(first.location.line)",
          hint: "give each its own id")
      }
      items.append(item)
    }
    return items
  }

  /// A whole number of weeks, `4 weeks`.
  static func weeks(_ value: Value) -> Int? {
    guard let number = value.quantity(.weeks) else { return nil }
    guard number == number.roundedDown(), number <= 520 else {
      value.report(.badRange, "\(value.name) is a whole number of weeks, 520 at most")
      return nil
    }
    return number.wholeMultiples(of: 1)
  }
}

/// What a list holds under ids.
private protocol Identified {
  var id: String { get }
  var location: SourceLocation { get }
}

extension MonitoringSchedule: Identified {}
extension TitrationPlan: Identified {}
