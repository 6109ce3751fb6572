package be.ertsader.endpoint;

import be.ertsader.query.KeptAnswers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.apache.jena.query.QueryCancelledException;

/** Answers queries after the SPARQL 1.1 Protocol, whole or not at all. */
final class SparqlServlet extends HttpServlet {
  private static final long serialVersionUID = 1;

  private final transient LiveStore store;
  private final transient Limits limits;
  private final transient Partners partners;
  private final transient QueryThreads threads;
  private final transient Descriptions descriptions;
  private final transient KeptReplies kept;

  SparqlServlet(
      LiveStore store,
      Limits limits,
      Partners partners,
      QueryThreads threads,
      Descriptions descriptions,
      KeptReplies kept) {
    this.store = store;
    this.limits = limits;
    this.partners = partners;
    this.threads = threads;
    this.descriptions = descriptions;
    this.kept = kept;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SparqlRequest asked = SparqlRequest.of(request, limits);
    if (asked.query().isEmpty()) {
      descriptions.sendEndpoint(request, response);
      return;
    }
    SparqlQuery query = SparqlQuery.of(asked, partners);
    AnswerType type = AnswerType.choose(query.kind(), asked.format(), request.getHeader("Accept"));
    try (LiveStore.Lease lease = store.lease()) {
      boolean steady = !KeptAnswers.isChanging(asked.query().get());
      String tag = steady ? Tag.of(lease.store(), asked, type) : "";
      Reply reply = new Reply(request, response, tag, limits.age().toSeconds());
      if (reply.isKnown()) {
        return;
      }
      Optional<KeptReply> known = steady ? kept.find(tag) : Optional.empty();
      if (known.isPresent()) {
        reply.send(known.get());
      } else {
        work(new Answering(query, partners, type, reply, limits, lease), reply, tag);
      }
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
