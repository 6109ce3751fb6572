import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Virtuoso by its SPARQL endpoint: rows as tab-separated values, the fastest form it has. */
final class Virtuoso implements Engine {
  private static final String GRAPH = "https://w3id.org/ertsader/graph/bench/eu";

  private final URI endpoint;
  private final Path queries;
  private final Duration limit;
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * @param seconds after which a question is given up; the server has the same limit
   */
  Virtuoso(String endpoint, Path queries, long seconds) {
    this.limit = Duration.ofSeconds(seconds);
    this.endpoint = URI.create(endpoint);
    this.queries = queries;
  }

  @Override
  public String name() {
    return "Virtuoso";
  }

  @Override
  public void answer(Question question, Consumer<String[]> row) throws Exception {
    String form =
        "default-graph-uri=" + encoded(GRAPH) + "&query=" + encoded("" + question.query(queries));
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .timeout(limit.plusSeconds(10))
            .header("Accept", "text/tab-separated-values")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    HttpResponse<Stream<String>> response =
        client.send(request, HttpResponse.BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      if (response.statusCode() != 200) {
        throw new IOException(response.statusCode() + " " + String.join("\n", lines.toList()));
      }
      Iterator<String> rows = lines.iterator();
      rows.next();
      long count = 0;
      for (; rows.hasNext(); count++) {
        row.accept(cells(rows.next()));
      }
      long most = response.headers().firstValueAsLong("X-SPARQL-MaxRows").orElse(Long.MAX_VALUE);
      if (count == most) {
        throw new Cut("hands over %d rows at most".formatted(most));
      }
    }
  }

  private static String[] cells(String line) {
    String[] cells = line.split("\t", -1);
    for (int i = 0; i < cells.length; i++) {
      String cell = cells[i];
      if (cell.startsWith("\"")) {
        cells[i] = cell.substring(1, cell.length() - 1);
      } else if (!cell.isEmpty()) {
        cells[i] = Question.number(cell);
      }
    }
    return cells;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {}
}
