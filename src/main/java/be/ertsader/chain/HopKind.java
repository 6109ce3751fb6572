package be.ertsader.chain;

import java.util.HashMap;
import java.util.Map;

/**
 * The kinds of hops by their notation. A hop goes from what depends to what it depends on; its
 * inverse goes back.
 */
final class HopKind {
  static final String NEEDS = "needs";
  static final String HAS_COMPONENT = "has-component";
  static final String MADE_AT = "made-at";
  static final String MADE_BY = "made-by";
  static final String PLANNED_AT = "planned-at";
  static final String PLANNED_BY = "planned-by";
  static final String MADE_AS = "made-as";
  static final String NAMED_MAKER = "named-maker";
  static final String OPERATED_BY = "operated-by";
  static final String OPERATES = "operates";
  static final String OWNED_BY = "owned-by";
  static final String LOCATED_IN = "located-in";
  static final String RECYCLED_FROM = "recycled-from";
  static final String TAKES_RESIDUE = "takes-residue-from";
  static final String SUPPLIED_BY = "supplied-by";
  static final String FROM = "from-";

  private static final Map<String, String> INVERSES = inverses();

  private HopKind() {}

  /** The kind of the same hop seen from its other end. */
  static String inverse(String kind) {
    if (kind.startsWith(FROM)) {
      return "gives-" + kind.substring(FROM.length());
    }
    return INVERSES.getOrDefault(kind, kind);
  }

  /** Whether a hop leads from a material to one that it comes with, by any kind of coupling. */
  static boolean isCoupling(String kind) {
    return kind.startsWith(FROM);
  }

  /**
   * Whether a metal falls with its host by this kind of coupling; what is merely recycled in one go
   * with it does not.
   */
  static boolean isCompanion(String kind) {
    return kind.startsWith(FROM) && !kind.equals("from-recycled-with");
  }

  /** Whether a metal hangs on its host wherever it is made, and not only where a residue goes. */
  static boolean isOfHost(String kind) {
    return kind.equals("from-companion-metal") || kind.equals("from-dependent-production");
  }

  /** Whether a hop climbs from a material to its group or from a grade to its material. */
  static boolean isUp(String kind) {
    return kind.equals("member-of") || kind.equals("grade-of");
  }

  /** Whether a hop descends from a group to a member or from a material to its grade. */
  static boolean isDown(String kind) {
    return kind.equals("has-member") || kind.equals("has-grade");
  }

  /** Whether a hop says where something is made today. */
  static boolean isMade(String kind) {
    return kind.equals(MADE_AT) || kind.equals(MADE_BY);
  }

  /** Whether a hop says where something is to be made. */
  static boolean isPlanned(String kind) {
    return kind.equals(PLANNED_AT) || kind.equals(PLANNED_BY);
  }

  /** The kind of a planned hop for one that is made. */
  static String planned(String made) {
    return made.equals(MADE_AT) ? PLANNED_AT : PLANNED_BY;
  }

  private static Map<String, String> inverses() {
    Map<String, String> map = new HashMap<>();
    map.put(NEEDS, "needed-by");
    map.put(NAMED_MAKER, "names-maker-for");
    map.put("member-of", "has-member");
    map.put("has-member", "member-of");
    map.put("grade-of", "has-grade");
    map.put("has-grade", "grade-of");
    map.put(HAS_COMPONENT, "component-of");
    map.put(MADE_AT, "makes");
    map.put(MADE_BY, "makes");
    map.put(PLANNED_AT, "plans");
    map.put(PLANNED_BY, "plans");
    map.put(MADE_AS, "form-of");
    map.put(OPERATED_BY, OPERATES);
    map.put(OPERATES, OPERATED_BY);
    map.put(OWNED_BY, "owns");
    map.put(LOCATED_IN, "location-of");
    map.put(TAKES_RESIDUE, "sends-residue-to");
    map.put(RECYCLED_FROM, "recycled-into");
    map.put("collected-by", "collects");
    map.put(SUPPLIED_BY, "supplies");
    return Map.copyOf(map);
  }
}
