package be.ertsader.endpoint;

import be.ertsader.store.OpenStore;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/** The answers to what query editors ask first, which a cold server would take a second for. */
public final class EditorAnswers {
  private EditorAnswers() {}

  /** Makes the answers, and keeps them beside the version for the servers of this program. */
  public static void keep(OpenStore store) {
    new EditorQuestions().requests().forEach(asked -> keep(store, asked));
  }

  private static void keep(OpenStore store, SparqlRequest asked) {
    Partners nobody = new Partners(List.of());
    SparqlQuery query = SparqlQuery.of(asked, nobody);
    AnswerType type = AnswerType.JSON;
    QueryContent content = new QueryContent(query, nobody, type, Limits.USUAL);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    DatasetGraph dataset = store.dataset();
    Txn.executeRead(dataset, () -> content.write(dataset, new Watch(Limits.USUAL.held()), body));
    store.kept().keep(Answers.beforehand(Tag.of(store, asked, type), body.toByteArray()));
  }
}
