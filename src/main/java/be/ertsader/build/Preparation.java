package be.ertsader.build;

import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.KeptAnswers;
import be.ertsader.store.KeptFiles;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.jena.graph.Graph;

/**
 * Answers the questions that take long beforehand, so that the first who asks need not wait. One
 * thread does it, question by question, which leaves room for what the build waits for; whoever
 * waits for the answers helps.
 */
final class Preparation {
  private record Question(CatalogueQuery query, String lang) {}

  private final Graph content;
  private final Queue<Question> open = new ConcurrentLinkedQueue<>();
  private final Queue<KeptFiles.Entry> answers = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Void> helper;

  /**
   * Begins.
   *
   * @param content is only read, until all is answered
   */
  Preparation(List<CatalogueQuery> queries, Graph content) {
    this.content = content;
    queries.forEach(q -> q.prepared().forEach(lang -> open.add(new Question(q, lang))));
    this.helper = CompletableFuture.runAsync(this::answer);
  }

  /** All answers, when they are there. */
  List<KeptFiles.Entry> answers() {
    answer();
    Build.result(helper);
    return List.copyOf(answers);
  }

  private void answer() {
    for (Question next = open.poll(); next != null; next = open.poll()) {
      answers.add(KeptAnswers.prepare(content, next.query(), next.lang()));
    }
  }
}
