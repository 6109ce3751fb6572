package be.ertsader.chain;

import be.ertsader.query.NamedThing;
import java.util.Optional;

/**
 * What is told around a thing: which kinds of hops, by what the thing is. These are the hops of the
 * index, and those beside the ways (who acts, collective names, alloys). Derived hops are marked so
 * here; all others are stated. Of any other thing, all hops at it are told but the planned ones.
 */
public enum View {
  /**
   * {@code needs}; {@code named-maker} from the material; where a material, or a near one, is made
   * in Flanders: {@code member-of-needed-group}, {@code group-of-needed-member} and {@code grade}
   * (derived), {@code made-at} and {@code made-by} but not by those who are only named as makers;
   * {@code operated-by} and {@code located-in} of these sites; who acts: {@code producer}, {@code
   * assembler} and the other roles.
   */
  TECHNOLOGY("no study in the store says what the technology needs.") {
    @Override
    void take(ViewHops hops, String start) {
      TechnologyView.take(hops, start);
    }
  },

  /**
   * {@code member-of}, {@code has-member}, {@code grade-of}, {@code has-grade}; {@code from-} and
   * {@code gives-} of all couplings; {@code made-at} and {@code made-by} wherever that is; {@code
   * operated-by} and {@code located-in} of these sites; {@code needed-by}.
   */
  MATERIAL("no study in the store says anything about the material.") {
    @Override
    void take(ViewHops hops, String start) {
      MaterialView.take(hops, start);
    }
  },

  /**
   * {@code owned-by}, {@code operates}, {@code located-in} of the sites, {@code makes} of the
   * company and of its sites; {@code needed-by} (derived) of what is made in Flanders; who acts:
   * {@code acts-as-producer} and the other roles.
   */
  COMPANY("no study in the store says what the company makes, or does for a technology.") {
    @Override
    void take(ViewHops hops, String start) {
      MakerView.company(hops, start);
    }
  },

  /** The same, {@code owns}, and the same but {@code owned-by} of each company that is owned. */
  COMPANY_GROUP("no study in the store says what the company makes, or does for a technology.") {
    @Override
    void take(ViewHops hops, String start) {
      MakerView.group(hops, start);
    }
  },

  /**
   * {@code operated-by}, {@code located-in}, {@code makes}, {@code sends-residue-to}, {@code
   * takes-residue-from}; {@code needed-by} (derived) of what is made in Flanders; who acts: {@code
   * acts-as-producer} and the other roles.
   */
  SITE("no study in the store says what the site makes.") {
    @Override
    void take(ViewHops hops, String start) {
      MakerView.site(hops, start);
    }
  };

  private final String silence;

  View(String silence) {
    this.silence = silence;
  }

  /** What an empty view means. */
  public String silence() {
    return silence;
  }

  /** The view of a thing; none when only the hops at it are told. */
  public static Optional<View> of(NamedThing thing) {
    return switch (thing.type()) {
      case "technology" -> Optional.of(TECHNOLOGY);
      case "material" -> Optional.of(MATERIAL);
      case "company" -> Optional.of(COMPANY);
      case "site" -> Optional.of(SITE);
      default -> Optional.empty();
    };
  }

  /** The view of a thing that is a group. */
  public static Optional<View> ofGroup(NamedThing thing) {
    return of(thing).map(view -> view == COMPANY ? COMPANY_GROUP : view);
  }

  /** Takes the hops around the thing of an IRI. */
  abstract void take(ViewHops hops, String start);
}
