package be.ertsader.endpoint;

import be.ertsader.store.KeptFiles;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/**
 * What query editors ask first, answered by the build: a server that has just started would take a
 * second for it.
 */
public final class EditorAnswers {
  private EditorAnswers() {}

  /**
   * The answers, under the keys by which a server finds them.
   *
   * @param content all graphs of the store as one; these questions ask for distinct rows, so a
   *     triple may come several times
   */
  public static List<KeptFiles.Entry> of(Graph content) {
    DatasetGraph dataset = DatasetGraphFactory.wrap(content);
    return new EditorQuestions().requests().stream().map(asked -> answer(dataset, asked)).toList();
  }

  private static KeptFiles.Entry answer(DatasetGraph dataset, SparqlRequest asked) {
    Partners nobody = new Partners(List.of());
    AnswerType type = EditorQuestions.TYPE;
    QueryContent content =
        new QueryContent(SparqlQuery.of(asked, nobody), nobody, type, Limits.USUAL);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    content.write(dataset, new Watch(Limits.USUAL.held()), body);
    return new KeptFiles.Entry(EditorQuestions.key(asked), body.toByteArray());
  }
}
