package be.ertsader.chain;

/** Which hops may make a way, and which may follow which. */
final class Grammar {
  private final ChainIndex index;

  /** By the number of a kind. */
  private final boolean[] isPlanned;

  private final boolean[] isPlacing;
  private final boolean[] isOperating;
  private final boolean[] isOperated;
  private final boolean[] isUp;
  private final boolean[] isDown;

  Grammar(ChainIndex index) {
    this.index = index;
    this.isPlanned = index.kindsThat(HopKind::isPlanned);
    this.isPlacing = index.kindsThat(HopKind.LOCATED_IN::equals);
    this.isOperating = index.kindsThat(HopKind.OPERATES::equals);
    this.isOperated = index.kindsThat(HopKind.OPERATED_BY::equals);
    this.isUp = index.kindsThat(HopKind::isUp);
    this.isDown = index.kindsThat(HopKind::isDown);
  }

  /** Whether a hop counts at all. */
  boolean isWay(int edge) {
    return isWay(edge, index.kindOf[edge]);
  }

  /**
   * Whether a hop counts at all: not what is only planned, and of places the nearest only, as it
   * leads to the wider ones.
   *
   * @param kind the number of its kind, for those who have it at hand
   */
  boolean isWay(int edge, int kind) {
    return !isPlanned[kind] && !(isPlacing[kind] && isWider(edge));
  }

  /**
   * A group and a member, a material and its grade: a way does not turn round between them. And
   * what a company depends on by its sites is asked of a company only, not of one on the way.
   *
   * @param first number of the kind of a hop
   * @param second number of the kind of the next
   */
  boolean mayFollow(int first, int second) {
    return !isOperating[second]
        && !(isUp[first] && isDown[second])
        && !(isOperating[first] && isOperated[second])
        && !(isDown[first] && isUp[second]);
  }

  private boolean isWider(int edge) {
    int from = index.source(edge);
    for (int e = index.firstOut(from); e < index.endOut(from); e++) {
      if (e != edge && isPlacing[index.kindOf[e]] && leads(index.target(e), index.target(edge))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a place lies in another. */
  private boolean leads(int place, int wider) {
    for (int e = index.firstOut(place); e < index.endOut(place); e++) {
      if (isPlacing[index.kindOf[e]] && index.target(e) == wider) {
        return true;
      }
    }
    return false;
  }
}
