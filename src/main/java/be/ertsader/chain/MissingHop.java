package be.ertsader.chain;

import java.util.OptionalInt;
import java.util.TreeSet;

/** Says which hop is missing where no way was found. */
public final class MissingHop {
  private static final int FAR = 12;

  private MissingHop() {}

  /**
   * One sentence.
   *
   * @param from label of the start
   * @param to label of the end
   * @param language {@code en} or {@code nl}
   */
  public static String between(
      ChainIndex index,
      int start,
      int end,
      String from,
      String to,
      RouteSearch.Wanted wanted,
      String language) {
    Words words = new Words(language);
    if (start < 0 || end < 0) {
      return words.format("missing.thing", start < 0 ? from : to);
    }
    if (wanted.through().isPresent() && isLinked(index, start, end, wanted.maxHops())) {
      return words.format("missing.through", from, to);
    }
    RouteSearch.Wanted far = new RouteSearch.Wanted(FAR, true, OptionalInt.empty(), 1);
    RouteSearch.Found found = RouteSearch.find(index, start, end, far);
    if (!found.routes().isEmpty()) {
      int hops = found.routes().get(0).edges().length;
      return words.format("missing.longer", from, to, hops);
    }
    return words.format(
        "missing.hop", from, to, kinds(index, start, words), kinds(index, end, words));
  }

  private static boolean isLinked(ChainIndex index, int start, int end, int hops) {
    RouteSearch.Wanted any = new RouteSearch.Wanted(hops, true, OptionalInt.empty(), 1);
    return !RouteSearch.find(index, start, end, any).routes().isEmpty();
  }

  /** The kinds of hops that there are at a thing. */
  private static String kinds(ChainIndex index, int node, Words words) {
    TreeSet<String> kinds = new TreeSet<>();
    index.out(node).forEach(e -> kinds.add(index.kind(e)));
    index.in(node).forEach(e -> kinds.add(HopKind.inverse(index.kind(e))));
    return kinds.isEmpty() ? words.of("missing.none") : String.join(", ", kinds);
  }
}
