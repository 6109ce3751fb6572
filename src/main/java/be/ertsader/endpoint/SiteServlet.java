package be.ertsader.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;

/** The site as a whole: its first page, its catalogue, and the lists of its documents. */
final class SiteServlet extends ReadServlet {
  private static final long serialVersionUID = 1;
  private static final Pattern CATALOGUE = Pattern.compile("/catalog(?:\\.([a-z]+))?");
  private static final Pattern LIST = Pattern.compile("/sitemap/([1-9][0-9]{0,4})\\.xml");
  private static final String XML = "application/xml";
  private static final String TEXT = "text/plain;charset=utf-8";

  /** Its documents may take so much of what answers may take: one part in eight. */
  private static final int SHARE = 8;

  /** Documents that are about no thing. */
  private static final List<String> PAGES =
      List.of("/", "/sparql", SiteLinks.CATALOG, "/ns", "/ns/shapes");

  private final transient Inquiry.Desk desk;
  private final transient PublicUrl publicUrl;
  private final transient KeptDocs kept;

  SiteServlet(Inquiry.Desk desk, PublicUrl publicUrl) {
    this.desk = desk;
    this.publicUrl = publicUrl;
    this.kept = new KeptDocs(desk, desk.limits().kept() / SHARE);
  }

  /** Where it stands. */
  static List<String> paths() {
    Stream<String> formats =
        Stream.of(DocFormat.values()).map(f -> SiteLinks.CATALOG + "." + f.suffix());
    Stream<String> others =
        Stream.of(
            "",
            SiteLinks.CATALOG,
            SiteLinks.CATALOG + "/",
            "/sitemap.xml",
            "/sitemap/*",
            "/robots.txt");
    return Stream.concat(others, formats).toList();
  }

  @Override
  void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI();
    String url = publicUrl.of(request);
    Matcher catalogue = CATALOGUE.matcher(path);
    Matcher list = LIST.matcher(path);
    if (catalogue.matches()) {
      catalogue(Optional.ofNullable(catalogue.group(1)), url, request, response);
    } else if (path.equals(SiteLinks.CATALOG + "/")) {
      Redirect.permanent(response, SiteLinks.CATALOG, request.getQueryString());
    } else if (path.equals("/")) {
      home(url, request, response);
    } else if (path.equals("/robots.txt")) {
      String text = "User-agent: *\nDisallow: /sparql?\nSitemap: " + url + "/sitemap.xml\n";
      send(doc("", text, TEXT), request, response);
    } else if (path.equals("/sitemap.xml")) {
      sitemap(url, 0, request, response);
    } else if (list.matches()) {
      sitemap(url, Integer.parseInt(list.group(1)), request, response);
    } else {
      throw SitePath.nothing();
    }
  }

  /** Who wants data is led to the catalogue. */
  private void home(String url, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (DocFormat.choose(Optional.empty(), request.getHeader("Accept")) != DocFormat.HTML) {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", SiteLinks.CATALOG);
      response.setHeader("Vary", "Accept");
      return;
    }
    String lang = SiteLinks.lang(request.getQueryString());
    response.addHeader("Link", SiteLinks.header(SiteLinks.CATALOG, "describedby"));
    response.addHeader("Link", SiteLinks.header(SiteLinks.LICENCE, "license"));
    Doc page =
        kept.get(
            String.join(" ", "home", lang, url),
            asker ->
                doc(
                    asker.store().version(),
                    homePage(asker, url, lang),
                    DocFormat.HTML.contentType()));
    send(page, request, response);
  }

  private static String homePage(Asker asker, String url, String lang) {
    return HomePage.of(ServedCatalog.find(asker.store(), url), url, lang);
  }

  private void catalogue(
      Optional<String> suffix, String url, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    DocFormat format = DocFormat.choose(suffix, request.getHeader("Accept"));
    String lang = format == DocFormat.HTML ? SiteLinks.lang(request.getQueryString()) : "en";
    String more = lang.equals("en") ? "" : "?lang=" + lang;
    response.setHeader("Content-Location", SiteLinks.CATALOG + "." + format.suffix() + more);
    for (DocFormat other : DocFormat.values()) {
      if (other != format) {
        response.addHeader("Link", SiteLinks.alternate(SiteLinks.CATALOG, other));
      }
    }
    response.addHeader("Link", SiteLinks.header(SiteLinks.LICENCE, "license"));
    Doc doc =
        kept.get(
            String.join(" ", "catalogue", format.name(), lang, url),
            asker -> catalogue(asker, format, lang, url));
    send(doc, request, response);
  }

  private static Doc catalogue(Asker asker, DocFormat format, String lang, String url) {
    Graph catalog = ServedCatalog.of(asker.store(), url);
    if (format.data().isEmpty()) {
      ThingNames names = new ThingNames(DocWriter.prefixes(asker.dataset()), lang);
      List<Quad> words = asker.quads("proof-labels", "subject", nodes(catalog));
      String html = CatalogPage.of(catalog, words, names);
      return doc(asker.store().version(), html, format.contentType());
    }
    List<Quad> quads =
        catalog.stream()
            .map(t -> Quad.create(Quad.defaultGraphIRI, t))
            .sorted(java.util.Comparator.comparing(Quad::toString))
            .toList();
    byte[] body = Documents.writer(asker).write(quads, format.data().get());
    return Doc.of(asker.store().version(), new KeptReply(body, format.contentType()), Map.of());
  }

  private static Set<Node> nodes(Graph catalog) {
    Set<Node> nodes = new LinkedHashSet<>();
    for (Triple triple : catalog.find().toList()) {
      nodes.add(triple.getPredicate());
      nodes.add(triple.getObject());
    }
    nodes.removeIf(node -> !node.isURI());
    return nodes;
  }

  private void sitemap(
      String url, int number, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Doc doc =
        kept.get(
            "sitemap " + number + " " + url,
            asker -> {
              List<String> paths = documents(asker);
              String text =
                  number == 0 ? Sitemap.index(url, paths.size()) : Sitemap.list(url, paths, number);
              return doc(asker.store().version(), text, XML);
            });
    send(doc, request, response);
  }

  private static List<String> documents(Asker asker) {
    List<String> paths = new ArrayList<>(PAGES);
    asker.rows("sitemap").forEach(row -> paths.add(SiteLinks.target(row.get("thing").getURI())));
    return paths;
  }

  private static Doc doc(String version, String text, String type) {
    return Doc.of(version, new KeptReply(text.getBytes(StandardCharsets.UTF_8), type), Map.of());
  }

  private void send(Doc doc, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply reply = new Reply(request, response, doc.tag(), desk.limits().age().toSeconds());
    if (!reply.isKnown()) {
      reply.send(doc.reply());
    }
  }
}
