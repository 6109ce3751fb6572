package be.ertsader.endpoint;

import be.ertsader.store.KeptFiles;
import be.ertsader.store.OpenStore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;

/**
 * Gives answers, whole or not at all: made on the threads of queries, within their limits, once for
 * all who ask the same at a time, and kept by their tags.
 */
record Answers(QueryThreads threads, Limits limits, KeptReplies kept, SharedAnswers shared) {
  /** Changes with the way answers are written. */
  private static final String FORM = "reply 1 ";

  Answers(QueryThreads threads, Limits limits, KeptReplies kept) {
    this(threads, limits, kept, new SharedAnswers());
  }

  /** An answer that is given whenever this tag is asked for in the version of a store. */
  static KeptFiles.Entry beforehand(String tag, byte[] body) {
    return new KeptFiles.Entry(FORM + tag, body);
  }

  /**
   * Answers a request.
   *
   * @param tag the ETag; blank for what is another answer each time
   * @param type what the answer is sent as
   * @throws HttpFailure when nothing was sent yet, and the client can be told why
   * @throws BrokenOff when the answer was begun
   */
  void send(
      HttpServletRequest request,
      HttpServletResponse response,
      LiveStore.Lease lease,
      String tag,
      String type,
      Content content)
      throws IOException {
    Reply reply = new Reply(request, response, tag, limits.age().toSeconds());
    if (reply.isKnown()) {
      return;
    }
    try (SharedAnswers.Making making = shared.of(tag)) {
      Optional<KeptReply> known =
          known(tag)
              .or(() -> others(making))
              .or(() -> known(tag))
              .or(() -> beforehand(lease.store(), tag, type));
      if (known.isPresent()) {
        making.share(known.get());
        reply.send(known.get());
      } else {
        AnswerStream.Way way = () -> reply.open(type);
        work(new Answering(content, type, way, limits, lease, making), reply, tag, making);
      }
    }
  }

  private Optional<KeptReply> known(String tag) {
    return tag.isEmpty() ? Optional.empty() : kept.find(tag);
  }

  /** What was answered before the server began. */
  private Optional<KeptReply> beforehand(OpenStore store, String tag, String type) {
    if (tag.isEmpty()) {
      return Optional.empty();
    }
    Optional<KeptReply> found =
        store.kept().find(FORM + tag).map(body -> new KeptReply(body, type));
    found.ifPresent(reply -> kept.keep(tag, reply));
    return found;
  }

  private static Optional<KeptReply> others(SharedAnswers.Making making) {
    try {
      return making.others();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HttpFailure(503, "the server is closing");
    }
  }

  private void work(Answering work, Reply reply, String tag, SharedAnswers.Making making)
      throws IOException {
    try {
      threads.run(work);
      if (work.isWhole()) {
        KeptReply whole = work.whole();
        if (!tag.isEmpty()) {
          kept.keep(tag, whole);
        }
        making.share(whole);
        reply.send(whole);
      } else {
        work.finish();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HttpFailure(503, "the server is closing");
    } catch (QueryThreads.TimeUp | QueryCancelledException e) {
      throw work.abandon() ? making.share(HttpFailure.tooLong(limits)) : new BrokenOff(e);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw work.abandon() ? making.share(failure(e)) : new BrokenOff(e);
    }
  }

  private static RuntimeException failure(Throwable thrown) {
    return HttpFailure.behind(thrown)
        .map(RuntimeException.class::cast)
        .orElseGet(
            () ->
                thrown instanceof Error
                    ? new HttpFailure(400, "the query needs more memory than there is; narrow it")
                    : (RuntimeException) thrown);
  }
}
