package be.ertsader.endpoint;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;

/**
 * The answers that are being made, by their tags. Who asks for one of them waits for it, rather
 * than have the same made twice.
 */
final class SharedAnswers {
  private final ConcurrentMap<String, CompletableFuture<Optional<KeptReply>>> underWay =
      new ConcurrentHashMap<>();

  /** One answer, from the first who asks for it until it is there. */
  final class Making implements AutoCloseable {
    private final String tag;
    private final CompletableFuture<Optional<KeptReply>> end = new CompletableFuture<>();
    private final CompletableFuture<Optional<KeptReply>> others;

    private Making(String tag) {
      this.tag = tag;
      this.others = tag.isEmpty() ? null : underWay.putIfAbsent(tag, end);
    }

    /**
     * Waits for another request that makes the same answer.
     *
     * @return nothing when the caller has to make it: nobody does, or it cannot be shared
     * @throws HttpFailure the failure of that request, when this one would fail the same way
     */
    Optional<KeptReply> others() throws InterruptedException {
      if (others == null) {
        return Optional.empty();
      }
      try {
        return others.get();
      } catch (ExecutionException e) {
        throw (HttpFailure) e.getCause();
      }
    }

    /** Hands the answer to all who wait. */
    void share(KeptReply whole) {
      end.complete(Optional.of(whole));
    }

    /**
     * Tells all who wait that the answer cannot be had, unless it is only for want of a place: who
     * came later may wait longer.
     *
     * @return the failure
     */
    RuntimeException share(RuntimeException failure) {
      if (failure instanceof HttpFailure && !(failure instanceof QueryThreads.NoPlace)) {
        end.completeExceptionally(failure);
      }
      return failure;
    }

    /** Lets all who wait make the answer themselves, if they have no word yet. */
    void leave() {
      end.complete(Optional.empty());
      underWay.remove(tag, end);
    }

    @Override
    public void close() {
      leave();
    }
  }

  /**
   * Begins an answer, or joins those who wait for it.
   *
   * @param tag blank for an answer that is another one each time
   */
  Making of(String tag) {
    return new Making(tag);
  }
}
