extension String {
  /// With the first bases of each long run, and how many it has: the JSON holds them all.
  ///
  /// A deletion of an exon that is written in full would fill half a page.
  public var withShortBases: String {
    replacing(/[ACGTN]{41,}/) { match in
      "\(match.output.prefix(12))…(\(match.output.count) bases)"
    }
  }
}
