package be.ertsader.endpoint;

import be.ertsader.store.KeptFiles;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives answers, whole or not at all: made on the threads of queries, within their limits, once for
 * all who ask the same at a time, and kept by their tags.
 */
record Answers(QueryThreads threads, Limits limits, KeptReplies kept, SharedAnswers shared) {
  /**
   * An answer that somebody may ask for.
   *
   * @param tag what the answer is known by
   * @param key what it is kept under beside a version of the store
   * @param type what it is sent as
   */
  record Wanted(String tag, String key, String type) {}

  private static final String DESCRIBED = SiteLinks.header(SiteLinks.DATASET, "describedby");
  private static final String LICENSED = SiteLinks.header(SiteLinks.LICENCE, "license");

  private static final Logger LOG = LoggerFactory.getLogger("ertsader.requests");

  Answers(QueryThreads threads, Limits limits, KeptReplies kept) {
    this(threads, limits, kept, new SharedAnswers());
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
    Reply reply = new Reply(request, response, tag, limits.age().toSeconds()).with(links(tag));
    if (reply.isKnown()) {
      return;
    }
    try (SharedAnswers.Making making = shared.of(tag)) {
      Optional<KeptReply> known = known(tag).or(() -> others(making)).or(() -> known(tag));
      if (known.isPresent()) {
        making.share(known.get());
        reply.send(known.get());
      } else {
        AnswerStream.Way way = () -> reply.open(type);
        work(new Answering(content, type, way, limits, lease, making), reply, tag, making);
      }
    }
  }

  /** The terms are those of our data: what may hold a partner's, and so has no tag, tells none. */
  private static String[] links(String tag) {
    return tag.isEmpty() ? new String[] {DESCRIBED} : new String[] {LICENSED, DESCRIBED};
  }

  /** Takes an answer that was kept beside the version, if there is one. */
  void takeKept(LiveStore.Lease lease, Wanted wanted) {
    if (known(wanted.tag()).isEmpty()) {
      Optional<byte[]> body = lease.store().kept().find(wanted.key());
      body.ifPresent(b -> kept.keep(wanted.tag(), new KeptReply(b, wanted.type())));
    }
  }

  /**
   * Makes an answer that somebody may ask for, unless it is too long, and keeps it: also beside the
   * version, for the next start. What it fails of is told to who asks.
   */
  void prepare(LiveStore.Lease lease, Wanted wanted, Content content) {
    takeKept(lease, wanted);
    try (SharedAnswers.Making making = shared.of(wanted.tag())) {
      Optional<KeptReply> before = known(wanted.tag()).or(() -> others(making));
      if (before.isEmpty()) {
        Answering work =
            new Answering(content, wanted.type(), Answers::nobody, limits, lease, making);
        threads.run(work);
        lease.store().kept().keep(new KeptFiles.Entry(wanted.key(), work.whole().body()));
        before = Optional.of(work.whole());
      }
      kept.keep(wanted.tag(), before.get());
      making.share(before.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      LOG.info("an answer could not be made beforehand: {}", e.getMessage());
    }
  }

  private static OutputStream nobody() throws IOException {
    throw new IOException("it is longer than answers that are kept");
  }

  private Optional<KeptReply> known(String tag) {
    return tag.isEmpty() ? Optional.empty() : kept.find(tag);
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
