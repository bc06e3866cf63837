import Rules

extension SchedulesSection {
  static var schema: SchemaNode {
    .mapping(
      keys,
      [
        "schedules": ("The drug.", .text),
        "tests": ("What can be measured, each under a short id.", .named(test)),
        "baseline": ("What is done before the first dose.", .list(of: check)),
        "monitoring": ("How often each source has tests repeated.", .list(of: schedule)),
        "strictest-union": (
          "The schedules that are followed together, each test at the shortest interval.",
          .list(of: .text)
        ),
        "calendar": ("How far a calendar of visits reaches.", .quantity(.weeks)),
        "values-expire": (
          "A follow-up value older than this, beside the newest, counts as not measured.",
          .quantity(.weeks)
        ),
        "policy": ("How months are counted, and why these schedules.", .text),
        "early-counts": ("More tests in the first weeks, for some patients.", early),
        "titration": ("The ways to the recommended dose.", .list(of: titration)),
      ])
  }

  private static var test: SchemaNode {
    .mapping(
      testKeys,
      [
        "name": ("As a calendar prints it.", .text),
        "measures": ("What the laboratory measures.", .text),
      ])
  }

  private static var check: SchemaNode {
    .mapping(
      baselineKeys,
      [
        "check": ("What is done.", .text), "source": ("Where it was read.", .source),
        "policy": ("Why, where no source says.", .text),
      ])
  }

  private static var schedule: SchemaNode {
    let step = SchemaNode.mapping(
      stepKeys,
      [
        "tests": ("Ids of tests.", .list(of: .text)),
        "every": ("The time from one test to the next.", .quantity(.weeks)),
        "from": ("The week after which it begins; the start without it.", .quantity(.weeks)),
        "until": ("The week with which it ends; never without it.", .quantity(.weeks)),
      ])
    return .mapping(
      scheduleKeys,
      [
        "id": ("The name of the schedule.", .text),
        "title": ("What the report calls it.", .text),
        "steps": ("Its intervals; those of one test follow each other.", .list(of: step)),
        "source": ("Where it was read.", .source),
        "policy": ("Why, where no source says.", .text),
        "note": ("What the steps do not say.", .text),
      ])
  }

  private static var early: SchemaNode {
    let day = SchemaNode([
      "type": .texts(["integer", "string"]), "pattern": .text("^[0-9]+(-[0-9]+)?$"),
      "patternErrorMessage": .text("write a day, or several as in 4-5"),
    ])
    return .mapping(
      earlyKeys,
      [
        "tests": ("Ids of tests.", .list(of: .text)),
        "days": ("Days after the start; 4-5 is one of the two.", .list(of: day)),
        "every": ("The time from one test to the next after these days.", .quantity(.weeks)),
        "until": ("The week with which they end.", .quantity(.weeks)),
        "no-increase-before-day": (
          "No higher dose before the result of this day.", .whole(1...longest)
        ),
        "for": (
          "The actions of a dose that have them.", .list(of: .word(of: DoseRule.Action.self))
        ),
        "policy": ("Why, since no source says.", .text),
      ])
  }

  private static var titration: SchemaNode {
    .mapping(
      titrationKeys,
      [
        "id": ("The name of the plan.", .text),
        "title": ("What the report calls it.", .text),
        "first-dose": (
          "The dose of the first days; the recommended one where that is lower.",
          .quantity(.milligramsPerDay)
        ),
        "first-days": ("How many days.", .whole(1...longest)),
        "says": ("A sentence on when the dose may be raised.", .text),
        "source": ("Where it was read.", .source),
        "policy": ("Why, where no source says.", .text),
      ])
  }
}
