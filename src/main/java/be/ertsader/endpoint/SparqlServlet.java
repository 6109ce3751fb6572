package be.ertsader.endpoint;

import be.ertsader.query.KeptAnswers;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Answers queries after the SPARQL 1.1 Protocol, whole or not at all. */
final class SparqlServlet extends HttpServlet {
  /** Where it answers. */
  static final String PATH = "/sparql";

  /** Where it listens: the same with a slash at its end only leads there. */
  static final List<String> PATHS = List.of(PATH, PATH + "/");

  private static final long serialVersionUID = 1;

  private final transient LiveStore store;
  private final transient Limits limits;
  private final transient Partners partners;
  private final transient Answers answers;
  private final transient Descriptions descriptions;
  private final transient EditorQuestions questions = new EditorQuestions();

  SparqlServlet(
      LiveStore store,
      Limits limits,
      Partners partners,
      Answers answers,
      Descriptions descriptions) {
    this.store = store;
    this.limits = limits;
    this.partners = partners;
    this.answers = answers;
    this.descriptions = descriptions;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getRequestURI().equals(PATH)) {
      sendHere(request, response);
      return;
    }
    SparqlRequest asked = SparqlRequest.of(request, limits);
    if (asked.query().isEmpty()) {
      descriptions.sendEndpoint(request, response);
      return;
    }
    SparqlQuery query = SparqlQuery.of(asked, partners);
    AnswerType type = AnswerType.choose(query.kind(), asked.format(), request.getHeader("Accept"));
    try (LiveStore.Lease lease = store.lease()) {
      String tag = tag(lease, asked, query, type);
      Content content = new QueryContent(query, partners, type, limits);
      answers.send(request, response, lease, tag, type.contentType(), content);
    }
  }

  /** With a slash at its end the address is that of the same endpoint, which has one name only. */
  private static void sendHere(HttpServletRequest request, HttpServletResponse response) {
    Redirect.permanent(response, PATH, request.getQueryString());
  }

  /** Blank for what is answered otherwise each time. */
  private String tag(
      LiveStore.Lease lease, SparqlRequest asked, SparqlQuery query, AnswerType type) {
    return KeptAnswers.isChanging(asked.query().orElseThrow())
        ? ""
        : Tag.of(lease.store(), questions.inOneSpelling(asked, query), type);
  }

  /** Takes what the build, or a server before this one, answered to editors of queries. */
  void takeKept() {
    try (LiveStore.Lease lease = store.lease()) {
      questions.requests().forEach(asked -> answers.takeKept(lease, wanted(lease, asked)));
    }
  }

  /** Makes the answers that editors of queries will ask for, of the newest version. */
  void prepare() {
    try (LiveStore.Lease lease = store.lease()) {
      for (SparqlRequest asked : questions.requests()) {
        SparqlQuery query = SparqlQuery.of(asked, partners);
        Content content = new QueryContent(query, partners, EditorQuestions.TYPE, limits);
        answers.prepare(lease, wanted(lease, asked), content);
      }
    }
  }

  private static Answers.Wanted wanted(LiveStore.Lease lease, SparqlRequest asked) {
    AnswerType type = EditorQuestions.TYPE;
    return new Answers.Wanted(
        Tag.of(lease.store(), asked, type), EditorQuestions.key(asked), type.contentType());
  }
}
