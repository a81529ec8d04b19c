extension Migration {
  /// The index by which links are found from their target holds all that a count needs.
  ///
  /// Counting the precedents of a condition then reads the index alone, not one row of the table for each link.
  static let v0002: StaticString = """
    DROP INDEX link_target;
    CREATE INDEX link_target ON link (target, relation, source, label) WHERE state = 0;
    """
}
