package be.ertsader.chain;

/** Which hops may make a way, and which may follow which. */
final class Grammar {
  private Grammar() {}

  /**
   * Whether a hop counts at all: not what is only planned, and of places the nearest only, as it
   * leads to the wider ones.
   */
  static boolean isWay(ChainIndex index, int edge) {
    String kind = index.kind(edge);
    return !HopKind.isPlanned(kind) && !(kind.equals(HopKind.LOCATED_IN) && isWider(index, edge));
  }

  /**
   * A group and a member, a material and its grade: a way does not turn round between them. And
   * what a company depends on by its sites is asked of a company only, not of one on the way.
   */
  static boolean mayFollow(ChainIndex index, int before, int edge) {
    String first = index.kind(before);
    String second = index.kind(edge);
    return !second.equals(HopKind.OPERATES)
        && !(HopKind.isUp(first) && HopKind.isDown(second))
        && !(first.equals(HopKind.OPERATES) && second.equals(HopKind.OPERATED_BY))
        && !(HopKind.isDown(first) && HopKind.isUp(second));
  }

  private static boolean isWider(ChainIndex index, int edge) {
    int from = index.source(edge);
    return index
        .out(from)
        .filter(e -> index.kind(e).equals(HopKind.LOCATED_IN) && e != edge)
        .map(index::target)
        .flatMap(index::out)
        .anyMatch(
            e -> index.kind(e).equals(HopKind.LOCATED_IN) && index.target(e) == index.target(edge));
  }
}
