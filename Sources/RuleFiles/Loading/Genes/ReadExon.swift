import Rules

/// An exon window with the places that checks point at.
struct ReadExon {
  let window: ExonWindow
  let codingLocation: SourceLocation
  let grch37Location: SourceLocation
}
