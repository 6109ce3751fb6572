package be.ertsader.endpoint;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.ee10.servlet.ServletContextResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request passes: headers for all, bounds for clients, failures told, a line logged. */
final class Front implements Filter {
  /** What browsers are told of every answer, errors and answers to preflight included. */
  static final Map<String, String> HEADERS =
      Map.of(
          "Access-Control-Allow-Origin", "*",
          "Access-Control-Expose-Headers",
              "ETag, Link, Retry-After, Accept-Ranges, Content-Disposition, Content-Length,"
                  + " Content-Location, Content-Range, Repr-Digest, X-Request-Id",
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "no-referrer",
          "X-Frame-Options", "DENY",
          "Content-Security-Policy",
              "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");

  private static final Logger LOG = LoggerFactory.getLogger("ertsader.requests");
  private static final int SERVER_FAULT = 500;

  private final AtomicLong requests = new AtomicLong();
  private final Clients clients;
  private final Metrics metrics;
  private final Log log;

  Front(Clients clients, Metrics metrics) {
    this(clients, metrics, LOG::info);
  }

  /**
   * @param log is told of each request
   */
  Front(Clients clients, Metrics metrics, Log log) {
    this.clients = clients;
    this.metrics = metrics;
    this.log = log;
  }

  /** Takes a line: its form, and what stands in the brackets. */
  interface Log {
    void line(String form, Object... values);
  }

  @Override
  public void doFilter(
      ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) servletRequest;
    HttpServletResponse response = (HttpServletResponse) servletResponse;
    long id = requests.incrementAndGet();
    long start = System.nanoTime();
    HEADERS.forEach(response::setHeader);
    response.setHeader("X-Request-Id", Long.toString(id));
    metrics.begin();
    try {
      pass(request, response, chain);
    } finally {
      long took = System.nanoTime() - start;
      metrics.end(response.getStatus(), took);
      log.line(
          "{} {} {} {} {} ms {} bytes",
          id,
          request.getMethod(),
          request.getRequestURI(),
          response.getStatus(),
          took / 1_000_000,
          sent(response));
    }
  }

  /** The bytes of the body that were given out, in chunks or not, whether it was ended or not. */
  private static long sent(HttpServletResponse response) {
    return ServletContextResponse.getServletContextResponse(response).getHttpOutput().getWritten();
  }

  private void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String address = request.getRemoteAddr();
    try {
      clients.enter(address);
      try {
        answer(request, response, chain);
      } finally {
        clients.leave(address);
      }
    } catch (HttpFailure failure) {
      FailureText.send(failure, request, response);
    } catch (BrokenOff broken) {
      // The server cuts the connection of an answer that was begun and not ended.
      response.setStatus(SERVER_FAULT);
      throw broken;
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("a fault of the program", fault);
      if (response.isCommitted()) {
        throw fault;
      }
      FailureText.send(
          new HttpFailure(SERVER_FAULT, "a fault of the program; please report it"),
          request,
          response);
    }
  }

  private static void answer(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getMethod().equals("OPTIONS")) {
      boolean posts = SparqlServlet.PATHS.contains(request.getRequestURI());
      String allowed = posts ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
      response.setHeader("Allow", allowed);
      response.setHeader("Access-Control-Allow-Methods", allowed);
      response.setHeader(
          "Access-Control-Allow-Headers",
          "Accept, Content-Type, Accept-Language, Authorization, Cache-Control, If-Match,"
              + " If-Modified-Since, If-None-Match, If-Range, If-Unmodified-Since, Pragma, Range,"
              + " User-Agent, X-Requested-With");
      response.setHeader("Access-Control-Max-Age", "86400");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      chain.doFilter(request, response);
    }
  }
}
