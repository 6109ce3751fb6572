package be.ertsader.endpoint;

import be.ertsader.query.QueryCatalogue;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.query.Query;

/** The queries of the program's own that documents are made with, read once. */
final class OwnQueries {
  private final Map<String, Query> queries;

  /**
   * @throws be.ertsader.problem.ProblemException when one of them is missing or does not parse
   */
  OwnQueries(QueryCatalogue catalogue) {
    this.queries =
        Stream.of(
                "doc-statements",
                "doc-evidence",
                "doc-names",
                "doc-pointers",
                "doc-pointing",
                "doc-titles",
                "graph-size",
                "ontology-statements",
                "proof-labels",
                "sitemap")
            .collect(
                Collectors.toUnmodifiableMap(
                    Function.identity(), name -> catalogue.internal(name).query()));
  }

  Query named(String name) {
    return queries.get(name);
  }
}
