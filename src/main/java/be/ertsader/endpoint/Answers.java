package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;

/**
 * Gives answers, whole or not at all: made on the threads of queries, within their limits, and kept
 * by their tags.
 */
record Answers(QueryThreads threads, Limits limits, KeptReplies kept) {
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
    Optional<KeptReply> known = tag.isEmpty() ? Optional.empty() : kept.find(tag);
    if (known.isPresent()) {
      reply.send(known.get());
    } else {
      work(new Answering(content, type, reply, limits, lease), reply, tag);
    }
  }

  private void work(Answering work, Reply reply, String tag) throws IOException {
    try {
      threads.run(work);
      if (work.isWhole()) {
        if (!tag.isEmpty()) {
          kept.keep(tag, work.whole());
        }
        reply.send(work.whole());
      } else {
        work.finish();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HttpFailure(503, "the server is closing");
    } catch (QueryThreads.TimeUp | QueryCancelledException e) {
      throw work.abandon() ? HttpFailure.tooLong(limits) : new BrokenOff(e);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw work.abandon() ? failure(e) : new BrokenOff(e);
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
