package be.ertsader.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.Supplier;

/** Whole answers by their tags, up to a number of bytes in all; the least used go first. */
final class KeptReplies {
  private final Cache<String, KeptReply> replies;

  /**
   * @param most bytes that may be kept
   */
  KeptReplies(long most) {
    this.replies =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .weigher((String tag, KeptReply reply) -> tag.length() + reply.body().length)
            .build();
  }

  Optional<KeptReply> find(String tag) {
    return Optional.ofNullable(replies.getIfPresent(tag));
  }

  void keep(String tag, KeptReply reply) {
    replies.put(tag, reply);
  }

  /** The answer of a tag, made when it is not there. */
  KeptReply get(String tag, Supplier<KeptReply> making) {
    return replies.get(tag, t -> making.get());
  }
}
