package be.ertsader.endpoint;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;

/**
 * Asks other endpoints for one query of ours: each only as long and for as much as is bounded. It
 * goes where it is sent to, and follows nobody on from there.
 */
final class PartnerClient {
  /** Bytes of an answer. */
  static final int MOST = 16 << 20;

  private static final String JSON = "application/sparql-results+json";
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Characters of a URL that every server and proxy takes. */
  private static final int LONGEST = 2000;

  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private final Watch watch;
  private final long deadline;

  /**
   * @param time what the query of ours may take from now on
   */
  PartnerClient(Watch watch, Duration time) {
    this.watch = watch;
    this.deadline = System.nanoTime() + time.toNanos();
  }

  /**
   * Asks a SELECT query.
   *
   * @return all rows of the answer
   * @throws HttpFailure 504 when it takes over half of the time that is left, 502 when it cannot be
   *     reached or sends no answer; both name the partner
   */
  List<Binding> ask(URI partner, String query) {
    HttpResponse<byte[]> answer = send(partner, request(partner, query));
    int status = answer.statusCode();
    if (status >= 300 && status < 400) {
      String to = answer.headers().firstValue("Location").orElse("elsewhere");
      throw wrong(partner, "sends on to <" + to + ">; it is that which must be allowed and asked");
    }
    if (status != 200) {
      throw wrong(partner, "answered with status " + status);
    }
    String type = answer.headers().firstValue("Content-Type").orElse("nothing that is named");
    String media = type.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
    if (!media.equals(JSON) && !media.equals("application/json")) {
      throw wrong(partner, "sent " + type + ", not " + JSON);
    }
    return rows(partner, answer.body());
  }

  private static HttpRequest request(URI partner, String query) {
    String asked = "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    String url = partner + (partner.getRawQuery() == null ? "?" : "&") + asked;
    HttpRequest.Builder request =
        url.length() <= LONGEST
            ? HttpRequest.newBuilder(URI.create(url))
            : HttpRequest.newBuilder(partner)
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(asked));
    return request
        .header("Accept", JSON)
        .header("User-Agent", "Ertsader (https://w3id.org/ertsader/)")
        .build();
  }

  private HttpResponse<byte[]> send(URI partner, HttpRequest request) {
    long time = (deadline - System.nanoTime()) / 2;
    CompletableFuture<HttpResponse<byte[]>> answer =
        HTTP.sendAsync(request, head -> new PartnerBody(MOST));
    try {
      return answer.get(time, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      String seconds = String.format(Locale.ROOT, "%.1f", time / 1e9);
      throw new HttpFailure(504, "<%s> did not answer within %s s".formatted(partner, seconds))
          .retryAfter(Duration.ofNanos(time));
    } catch (ExecutionException e) {
      throw wrong(partner, reason(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryCancelledException();
    } finally {
      answer.cancel(true);
    }
  }

  private static String reason(Throwable cause) {
    if (cause instanceof PartnerBody.TooLong) {
      return "sent over %d bytes; ask it for less".formatted(MOST);
    }
    boolean away =
        cause instanceof ConnectException || cause instanceof java.net.UnknownHostException;
    return away ? "cannot be reached" : "broke off: " + cause.getMessage();
  }

  private List<Binding> rows(URI partner, byte[] body) {
    List<Binding> rows = new ArrayList<>();
    try (ByteArrayInputStream in = new ByteArrayInputStream(body)) {
      RowSet read =
          RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
              .create(ResultSetLang.RS_JSON)
              .read(in, Context.emptyContext());
      while (read.hasNext()) {
        rows.add(read.next());
        watch.hold();
      }
      return rows;
    } catch (HttpFailure | QueryCancelledException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw wrong(partner, "sent results that cannot be read: " + e.getMessage());
    }
  }

  private static HttpFailure wrong(URI partner, String what) {
    return new HttpFailure(502, "<%s> %s".formatted(partner, what));
  }
}
