package be.ertsader.endpoint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.shared.impl.PrefixMappingImpl;

/**
 * What query editors ask an endpoint before their user has typed a word: its prefixes, its
 * examples, its classes and properties. The answers are made beforehand, and kept under one text
 * however an editor spells the question.
 */
final class EditorQuestions {
  /** What editors want the answers in. */
  static final AnswerType TYPE = AnswerType.JSON;

  /** Changes with the way answers are written. */
  private static final String FORM = "reply 2 ";

  /** Characters of a text that may be one of these questions; long ones are not looked into. */
  private static final int LONGEST = 8000;

  private static final List<String> NAMES =
      List.of("prefixes", "examples", "terms", "described-terms");

  private final Map<Query, String> texts = new LinkedHashMap<>();

  EditorQuestions() {
    Partners nobody = new Partners(List.of());
    for (String name : NAMES) {
      String text = read("editor-" + name + ".rq");
      texts.put(bare(SparqlQuery.of(request(text), nobody)), text);
    }
  }

  /** The requests that ask them. */
  List<SparqlRequest> requests() {
    return texts.values().stream().map(EditorQuestions::request).toList();
  }

  /** The same request in the one spelling, when it asks one of these questions of all graphs. */
  SparqlRequest inOneSpelling(SparqlRequest request, SparqlQuery query) {
    boolean may = !query.namesGraphs() && request.query().orElseThrow().length() <= LONGEST;
    String text = may ? texts.get(bare(query)) : null;
    return text == null ? request : request(text);
  }

  /** What the answer to one of these requests is kept under beside a version of the store. */
  static String key(SparqlRequest request) {
    return FORM + request.query().orElseThrow();
  }

  private static SparqlRequest request(String text) {
    return new SparqlRequest(Optional.of(text), List.of(), List.of(), null);
  }

  /** What a query asks, whatever its prefixes are called. */
  private static Query bare(SparqlQuery query) {
    Query bare = query.parsed().cloneQuery();
    bare.setPrefixMapping(new PrefixMappingImpl());
    bare.setBaseURI((String) null);
    return bare;
  }

  private static String read(String name) {
    try (InputStream in = EditorQuestions.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
