import Reporting

/// What was called of one gene in a cohort.
struct CohortGeneValues: Sendable {
  struct Line: Sendable {
    let share: ShareRow
    /// Only of alleles.
    let open: String?
    let published: [Published]
  }

  /// A published share; the word says on which side of the interval it lies.
  struct Published: Sendable {
    let share: String
    let outside: String?
  }

  struct Position: Sendable {
    let labels: String
    let isCore: Bool
    let read: ShareRow
    let gaps: String
  }

  let gene: String
  /// For the marks of the page.
  let id: String
  let groups: [CohortGene.Group]
  let hasGroups: Bool
  /// `EUR 1,006, EAS 1,008`.
  let counted: String
  let phenotypes: [Line]
  let withoutPhenotype: String
  let isWithoutPhenotype: Bool
  let alleles: [Line]
  let countable: String
  let haplotypes: String
  let notCountable: String
  let isNotCountable: Bool
  let openCalls: [OpenRow]
  let hasOpenCalls: Bool
  let otherOpen: String?
  let positions: [Position]
  let references: [Reference]

  struct OpenRow: Sendable {
    let text: String
    let count: String
  }

  init(_ part: CohortGene) {
    gene = part.gene
    id = part.gene.lowercased()
    groups = part.groups
    hasGroups = !part.groups.isEmpty
    counted = part.groups.map { "\($0.name) \(CountText.grouped($0.haplotypes))" }
      .joined(separator: ", ")
    phenotypes = part.phenotypes.map(Self.line)
    withoutPhenotype = CountText.grouped(part.withoutPhenotype)
    isWithoutPhenotype = part.withoutPhenotype > 0
    alleles = part.alleles.map(Self.line)
    countable = CountText.grouped(part.countable)
    haplotypes = CountText.grouped(part.countable * 2)
    notCountable = CountText.grouped(part.notCountable)
    isNotCountable = part.notCountable > 0
    openCalls = part.openCalls.map { OpenRow(text: $0.text, count: CountText.grouped($0.count)) }
    hasOpenCalls = !openCalls.isEmpty
    otherOpen = part.otherOpen > 0 ? CountText.grouped(part.otherOpen) : nil
    positions = part.positions.map { position in
      Position(
        labels: position.labels.joined(separator: ", "), isCore: position.isCore,
        read: ShareRow("", position.read),
        gaps: position.gaps.map { "\(CountText.grouped($0.count)) \($0.reason)" }
          .joined(separator: "; "))
    }
    references = Reference.all(part.sources)
  }

  private static func line(_ line: CohortGene.Line) -> Line {
    Line(
      share: ShareRow(line.name, line.counted), open: line.open.map(CountText.grouped),
      published: line.published.map { published in
        Published(
          share: published.share.map(SharePercent.text) ?? "–",
          outside: published.place == .inside
            ? nil : published.place == .above ? "above" : "below")
      })
  }
}
