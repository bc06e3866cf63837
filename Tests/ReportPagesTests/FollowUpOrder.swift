import AzadoseTestSupport
import Foundation
import Testing

/// One page of a follow-up, and how it was asked for.
struct FollowUpOrder: Hashable, Sendable, CustomTestStringConvertible {
  let arguments: [String]

  init(_ text: String) { arguments = text.split(separator: " ").map(String.init) }

  private static let dated = " --since 2026-09-01 --on 2026-10-15 --transfusion no"

  /// Patients in every part of the plane, on its limits and on its axes.
  static let metabolites = [
    "310 1200", "100 500", "100 3000", "0 0", "0 400", "0 9000", "1200 0", "5000 30000",
    "235 2585", "235 2585.1", "450 5700", "450.1 5700.1", "200 2200", "200 2200.1", "1000 0",
    "1 200000",
  ].map { numbers in
    let both = numbers.split(separator: " ")
    return FollowUpOrder("metabolites --tgn \(both[0]) --mmpn \(both[1])" + dated)
  }

  static let others = [
    FollowUpOrder("metabolites --tgn 310"), FollowUpOrder("metabolites --mmpn 6000"),
    FollowUpOrder("metabolites --tgn 600 --mmpn 4500"),
    FollowUpOrder("metabolites --tgn 310 --mmpn 1200 --active-infection yes"),
    FollowUpOrder("labs docs/examples/labs.csv"),
    FollowUpOrder("labs --ALT 24U/L --age 40years"),
  ]

  static let all = metabolites + others

  var testDescription: String { arguments.joined(separator: " ") }

  /// Every order is printed once for all tests.
  private static let prints = Dictionary(
    uniqueKeysWithValues: all.map { order in (order, Result { try order.print() }) })

  func page() throws -> Page { Page(html: try printed().html) }

  func json() throws -> FollowUpJSON {
    try JSONDecoder().decode(FollowUpJSON.self, from: Data(try printed().json.utf8))
  }

  private func printed() throws -> (html: String, json: String) {
    try Self.prints[self]?.get() ?? print()
  }

  private func print() throws -> (html: String, json: String) {
    (try printed("html"), try printed("json"))
  }

  private func printed(_ format: String) throws -> String {
    let outcome = try Azadose.run(arguments + ["--format", format])
    guard outcome.exit == 0 else { throw Page.Failure(description: outcome.err) }
    return outcome.out
  }
}

/// What the tests read of the JSON.
struct FollowUpJSON: Decodable {
  struct Finding: Decodable {
    let next: String
    let text: String
    let consider: [String]
    let decision: String
    let rule: String
    let location: String
  }
  struct Value: Decodable {
    let asks: String
    let value: String
  }
  struct Range: Decodable {
    let lower: Decimal?
    let includesLower: Bool
    let upper: Decimal?
    let includesUpper: Bool

    /// Whether `number` lies in it, both ends multiplied by `factor`.
    func contains(_ number: Decimal, times factor: Decimal = 1) -> Bool {
      let isAbove = lower.map { number > $0 * factor || (includesLower && number == $0 * factor) }
      let isBelow = upper.map { number < $0 * factor || (includesUpper && number == $0 * factor) }
      return isAbove ?? true && isBelow ?? true
    }
  }
  struct Zone: Decodable {
    let x: Range
    let y: Range
    let ratio: Range?
    let next: String
    let text: String
    let rule: String
  }
  struct Axis: Decodable {
    let asks: String
    let unit: String
    let limits: [Decimal]
  }
  struct Plane: Decodable {
    let decision: String
    let x: Axis
    let y: Axis
    let zones: [Zone]
    let patientX: Decimal?
    let patientY: Decimal?
    let patientZone: Int?
  }
  let next: String
  let findings: [Finding]
  let measured: [Value]
  let workedOut: [Value]
  let expired: [Value]
  let notStated: [String]
  let plane: Plane?
}
