package be.ertsader.endpoint;

import be.ertsader.source.Home;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers for the IRIs of the graph: a thing leads to its document, a document comes as it is
 * wanted.
 */
final class LinkedDataServlet extends ReadServlet {
  /** Where it stands. */
  static final List<String> PATHS =
      List.of(
          "/id/*",
          "/doc/*",
          "/ns/*",
          "/graph/*",
          "/data/*",
          "/context.jsonld",
          "/ns.html",
          "/ns.ttl",
          "/ns.trig",
          "/ns.jsonld",
          "/ns.nt",
          "/ns.rdf");

  private static final long serialVersionUID = 1;
  private static final int SEE_OTHER = 303;
  private static final String CSV = "text/csv";
  private static final Pattern PAGE = Pattern.compile("(?:^|&)page=([^&]*)");

  /** Documents may take so much of what answers may take: one part in four. */
  private static final int SHARE = 4;

  private final transient Inquiry.Desk desk;
  private final transient Tables tables;
  private final transient Documents documents;
  private final transient KeptDocs kept;

  /**
   * @param home what the store was built from
   */
  LinkedDataServlet(Inquiry.Desk desk, Home home) {
    this.desk = desk;
    this.tables = new Tables(home.data());
    this.documents = new Documents(tables, home.ontology().resolve("shapes"));
    this.kept = new KeptDocs(desk, desk.limits().kept() / SHARE);
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String asked = request.getRequestURI();
    if (asked.endsWith("/")) {
      String whole = asked.substring(0, asked.length() - 1);
      SitePath.of(whole);
      Redirect.permanent(response, whole, request.getQueryString());
      return;
    }
    SitePath path = SitePath.of(asked);
    switch (path.kind()) {
      case THING -> {
        desk.ask(asker -> Documents.require(asker, path.name()));
        seeOther(response, "/doc/" + path.name());
      }
      case VERSION -> {
        desk.ask(asker -> Documents.requireVersion(asker, path.name()));
        seeOther(response, "/ns");
      }
      case ALIGNMENT -> {
        String graph = "graph/ontology/alignments/" + path.name();
        desk.ask(asker -> Documents.requireGraph(asker, graph));
        seeOther(response, "/" + graph);
      }
      case TABLE -> table(path.name(), request, response);
      case CONTEXT ->
          send(document(path, new Documents.Wish(DocFormat.JSONLD, 1, "en")), request, response);
      default -> document(path, request, response);
    }
  }

  private void seeOther(HttpServletResponse response, String target) {
    response.setStatus(SEE_OTHER);
    response.setHeader("Location", target);
    response.setHeader("Cache-Control", "public, max-age=" + desk.limits().age().toSeconds());
  }

  /** Who wants a table as statements is led to its graph. */
  private void table(String name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = tables.read(name);
    Accept wishes = new Accept(request.getHeader("Accept"));
    boolean wantsData =
        DocFormat.statements().stream()
            .anyMatch(f -> wishes.weight(f.media()) > wishes.weight(CSV));
    if (wantsData) {
      seeOther(response, "/graph/" + name);
    } else if (wishes.weight(CSV) == 0) {
      throw new HttpFailure(406, "a table comes as " + CSV);
    } else {
      link(response, SiteLinks.header(SiteLinks.LICENCE, "license"));
      link(response, SiteLinks.header("/graph/" + name, "describedby"));
      String type = CSV + ";charset=utf-8;header=present";
      send(Doc.of("", new KeptReply(body, type), Map.of()), request, response);
    }
  }

  private void document(SitePath path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DocFormat format = DocFormat.choose(path.suffix(), request.getHeader("Accept"));
    int page = page(path, format, request);
    Documents.Wish wish = new Documents.Wish(format, page, lang(format, request));
    Doc doc = document(path, wish);
    String whole = whole(path);
    response.setHeader("Content-Location", whole + "." + format.suffix() + parameters(wish));
    for (DocFormat other : DocFormat.values()) {
      if (other != format) {
        link(response, SiteLinks.alternate(whole, other));
      }
    }
    link(response, SiteLinks.header(SiteLinks.LICENCE, "license"));
    link(response, SiteLinks.header(SiteLinks.DATASET, "describedby"));
    link(response, SiteLinks.header(SiteLinks.CATALOG, "describedby"));
    if (path.kind() == SitePath.Kind.DOCUMENT) {
      link(response, SiteLinks.header(SiteLinks.thing(path.name()), "describes"));
    }
    doc.links().forEach((relation, to) -> link(response, SiteLinks.header(to, relation)));
    send(doc, request, response);
  }

  /** Pages come in two languages. */
  private static String lang(DocFormat format, HttpServletRequest request) {
    return format == DocFormat.HTML ? SiteLinks.lang(request.getQueryString()) : "en";
  }

  private static String parameters(Documents.Wish wish) {
    String all = (wish.page() > 1 ? "&page=" + wish.page() : "") + wish.more();
    return all.isEmpty() ? "" : "?" + all.substring(1);
  }

  /** The path of a document without a suffix. */
  private static String whole(SitePath path) {
    return switch (path.kind()) {
      case DOCUMENT -> "/doc/" + path.name();
      case GRAPH -> "/graph/" + path.name();
      case SHAPES -> "/ns/shapes";
      default -> "/ns";
    };
  }

  /** The page that is asked for; what has no pages is one. */
  private static int page(SitePath path, DocFormat format, HttpServletRequest request) {
    boolean hasPages =
        path.kind() == SitePath.Kind.DOCUMENT
            || path.kind() == SitePath.Kind.GRAPH && format == DocFormat.HTML;
    String asked = request.getQueryString();
    Matcher parameter = PAGE.matcher(asked == null ? "" : asked);
    if (!hasPages || !parameter.find()) {
      return 1;
    }
    if (!parameter.group(1).matches("[1-9][0-9]{0,6}")) {
      throw HttpFailure.badRequest("pages are numbered from 1");
    }
    return Integer.parseInt(parameter.group(1));
  }

  private Doc document(SitePath path, Documents.Wish wish) {
    String key = "%s.%s".formatted(whole(path) + path.kind(), wish);
    return kept.get(key, asker -> documents.make(asker, path, wish));
  }

  private static void link(HttpServletResponse response, String link) {
    response.addHeader("Link", link);
  }

  private void send(Doc doc, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply reply = new Reply(request, response, doc.tag(), desk.limits().age().toSeconds());
    if (!reply.isKnown()) {
      reply.send(doc.reply());
    }
  }
}
