import Foundation
import Testing

/// The plane of two levels: its zones are those of the rules, and the patient lies in the right one.
struct PlaneTests {
  @Test(arguments: FollowUpOrder.metabolites)
  func `the patient lies in one zone, that of the rule that decides`(order: FollowUpOrder) throws {
    let report = try order.json()
    let plane = try #require(report.plane)
    let (x, y) = (try #require(plane.patientX), try #require(plane.patientY))
    let around = plane.zones.indices.filter { index in
      let zone = plane.zones[index]
      return zone.x.contains(x) && zone.y.contains(y)
        && (zone.ratio?.contains(y, times: x) ?? true)
    }
    #expect(around == [plane.patientZone])
    let zone = plane.zones[try #require(plane.patientZone)]
    let finding = try #require(report.findings.first { $0.decision == plane.decision })
    #expect(zone.rule == finding.rule)
    #expect(zone.next == finding.next && zone.text == finding.text)
  }

  @Test(arguments: FollowUpOrder.metabolites)
  func `the disc stands in the patch of that zone`(order: FollowUpOrder) throws {
    let (page, plane) = (try order.page(), try #require(order.json().plane))
    let patches = page.html.matches(of: /class="zone zone-([a-z]+)" d="M([^Z]*)Z"/)
    #expect(patches.map { String($0.output.1) } == plane.zones.map(\.next))
    let patch = patches[try #require(plane.patientZone)].output.2.split(separator: "L")
      .map { $0.split(separator: " ").compactMap { Double($0) } }
    let disc = try #require(
      page.html.firstMatch(of: /<circle class="here" cx="([0-9.]+)" cy="([0-9.]+)"/))
    let point = [try #require(Double(disc.output.1)), try #require(Double(disc.output.2))]
    // All corners turn the same way as seen from a point inside; places are rounded to tenths.
    let turns = patch.indices.map { index in
      let (here, next) = (patch[index], patch[(index + 1) % patch.count])
      let length = hypot(next[0] - here[0], next[1] - here[1])
      let area =
        (next[0] - here[0]) * (point[1] - here[1]) - (next[1] - here[1]) * (point[0] - here[0])
      return length == 0 ? 0 : area / length
    }
    #expect(turns.allSatisfy { $0 >= -0.2 } || turns.allSatisfy { $0 <= 0.2 }, "\(turns)")
  }

  @Test func `the patches cover the plane and do not overlap`() throws {
    let page = try FollowUpOrder.metabolites[0].page()
    let patches = page.html.matches(of: /class="zone [^"]*" d="M([^Z]*)Z"/).map { match in
      match.output.1.split(separator: "L").map {
        $0.split(separator: " ").compactMap { Double($0) }
      }
    }
    let areas = patches.map { patch in
      let turns = patch.indices.map { index in
        let next = patch[(index + 1) % patch.count]
        return patch[index][0] * next[1] - next[0] * patch[index][1]
      }
      return abs(turns.reduce(0, +)) / 2
    }
    let corners = patches.flatMap { $0 }
    let (xs, ys) = (corners.map { $0[0] }, corners.map { $0[1] })
    let whole =
      (try #require(xs.max()) - (try #require(xs.min())))
      * (try #require(ys.max()) - (try #require(ys.min())))
    #expect(abs(areas.reduce(0, +) - whole) < whole / 1000)
  }

  @Test func `each zone carries its step as text, and its number leads to a sentence`() throws {
    let order = FollowUpOrder("metabolites --tgn 600 --mmpn 4500")
    let (page, plane) = (try order.page(), try #require(order.json().plane))
    let entries = page.html.matches(
      of: /<th scope="row">([0-9]+)<\/th><td>([a-z]+)<\/td><td>(?:<b>[^<]*<\/b> )?([^<]*)</)
    let said = entries.map { "\($0.output.2) \($0.output.3)" }
    #expect(Set(said) == Set(plane.zones.map { "\($0.next) \($0.text)" }))
    let labels = page.html.matches(of: /class="zone-label"[^>]*>([0-9]+)(?: ([a-z]+))?</)
    for label in labels {
      let entry = try #require(entries.first { $0.output.1 == label.output.1 })
      #expect(label.output.2 == entry.output.2)
    }
    #expect(labels.count == plane.zones.count)
    #expect(labels.allSatisfy { $0.output.2 != nil })
  }

  @Test(arguments: [("--tgn 310", "310 / ?"), ("--mmpn 6000", "? / 6000")])
  func `one level alone is a line`(argument: String, label: String) throws {
    let order = FollowUpOrder("metabolites " + argument)
    let (page, plane) = (try order.page(), try #require(order.json().plane))
    #expect(plane.patientZone == nil)
    #expect(!page.html.contains("class=\"here\""))
    #expect(page.html.contains("class=\"reading\""))
    #expect(page.html.contains(">\(label)</text>"))
    #expect(page.text.contains("the other value is not known"))
  }
}
