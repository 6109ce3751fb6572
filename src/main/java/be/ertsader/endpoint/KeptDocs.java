package be.ertsader.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;

/** Documents that were made before, each from one version of the store. */
final class KeptDocs {
  private final Inquiry.Desk desk;
  private final Cache<String, Doc> kept;

  /**
   * @param most bytes that may be kept
   */
  KeptDocs(Inquiry.Desk desk, long most) {
    this.desk = desk;
    this.kept =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((String key, Doc doc) -> key.length() + doc.reply().body().length)
            .build();
  }

  /**
   * The document of a key, made from the newest version when it is not there.
   *
   * @param making from that version
   */
  Doc get(String key, Function<Asker, Doc> making) {
    Doc known = kept.getIfPresent(version() + " " + key);
    if (known != null) {
      return known;
    }
    Doc made = desk.ask(making);
    kept.put(made.version() + " " + key, made);
    return made;
  }

  private String version() {
    try (LiveStore.Lease lease = desk.store().lease()) {
      return lease.store().version();
    }
  }
}
