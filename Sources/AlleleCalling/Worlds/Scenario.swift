import Pharmacogenomics

/// One reading of every doubtful place, with every orientation that phase leaves open.
struct Scenario: Sendable {
  /// Share of this reading; doubtful places weigh their readings equally.
  let weight: Double
  /// Both copies, for each orientation.
  let copies: [(ObservedCopy, ObservedCopy)]
  let hasOpenCore: Bool

  /// Every combination of readings; `nil` when readings or orientations exceed the limit.
  static func all(of sites: [SiteEvidence], limit: Int) -> [Scenario]? {
    var choices: [[(SiteEvidence, CopyPair)]] = [[]]
    for site in sites {
      choices = choices.flatMap { chosen in site.readings.map { chosen + [(site, $0)] } }
      if choices.count > limit { return nil }
    }
    var scenarios: [Scenario] = []
    var count = 0
    for chosen in choices {
      guard let all = orientations(of: chosen, limit: limit) else { return nil }
      count += all.count
      if count > limit { return nil }
      // One base of one copy holds one change.
      let copies = all.filter { $0.isPossible && $1.isPossible }
      scenarios.append(
        Scenario(
          weight: 1 / Double(choices.count), copies: copies,
          hasOpenCore: chosen.contains { site, pair in site.isCore && pair.isOpen }))
    }
    return scenarios
  }

  /// The same, where the weight is divided among so many equal parts.
  func sharing(_ parts: Int) -> Scenario {
    Scenario(weight: weight / Double(parts), copies: copies, hasOpenCore: hasOpenCore)
  }

  /// Both copies for each orientation of each phase set; an unphased place is a set of its own.
  private static func orientations(
    of chosen: [(SiteEvidence, CopyPair)], limit: Int
  ) -> [(ObservedCopy, ObservedCopy)]? {
    var fixed = (ObservedCopy(), ObservedCopy())
    var sets: [(name: PhaseSet?, sites: [(SiteEvidence, CopyPair)])] = []
    for (site, pair) in chosen {
      if pair.first == pair.second {
        fixed.0.add(pair.first, at: site)
        fixed.1.add(pair.second, at: site)
      } else if let name = pair.phaseSet, let index = sets.firstIndex(where: { $0.name == name }) {
        sets[index].sites.append((site, pair))
      } else {
        sets.append((pair.phaseSet, [(site, pair)]))
      }
    }
    var orientations = [fixed]
    for set in sets {
      orientations = orientations.flatMap { copies in
        [false, true].map { isSwapped in
          var (first, second) = copies
          for (site, pair) in set.sites {
            let turned = isSwapped ? pair.swapped : pair
            first.add(turned.first, at: site)
            second.add(turned.second, at: site)
          }
          return (first, second)
        }
      }
      if orientations.count > limit { return nil }
    }
    return orientations
  }
}
