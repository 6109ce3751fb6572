package be.ertsader.endpoint;

import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;

/** The first page: what there is, and where; the same for search engines. It needs no script. */
final class HomePage {
  private static final int KIB = 1 << 10;

  private final Graph catalog;
  private final String url;
  private final String lang;
  private final PageWords words;
  private final Html html = new Html();

  private HomePage(Graph catalog, String url, String lang) {
    this.catalog = catalog;
    this.url = url;
    this.lang = lang;
    this.words = PageWords.of("home-page", lang);
  }

  /**
   * Writes the page.
   *
   * @param catalog as it is served; empty when there is none
   * @param url where the server is reached, without a slash at the end
   * @param lang {@code nl} or {@code en}
   */
  static String of(Graph catalog, String url, String lang) {
    return new HomePage(catalog, url, lang).page();
  }

  private String page() {
    head();
    html.open("body").open("header");
    words.linkOther(html, "/");
    html.close().open("main").element("h1", word("title"));
    html.element("p", text(ServedCatalog.DATASET, DCTerms.description.asNode(), word("about")));
    html.element("h2", word("ask")).open("ul");
    item("/sparql?lang=" + lang, word("query"));
    item("/doc/scheme/stages", word("browse"));
    item("/ns", word("ontology"));
    html.close();
    downloads();
    html.element("h2", word("machines")).open("ul");
    item(SiteLinks.CATALOG, word("catalogue"));
    item(SiteLinks.DATASET + "?format=turtle", word("service"));
    item(SiteLinks.EXAMPLES + "?format=turtle", word("examples"));
    item("/sitemap.xml", word("sitemap"));
    html.close().open("p").text(word("licence") + " ");
    return html.element("a", "CC BY 4.0", "rel", "license", "href", SiteLinks.LICENCE).end();
  }

  private void head() {
    PageHead.begin(html, lang, word("title"));
    html.open("link", "rel", "canonical", "href", url + "/");
    for (String language : List.of("nl", "en")) {
      html.open(
          "link", "rel", "alternate", "hreflang", language, "href", url + "/?lang=" + language);
    }
    html.open("link", "rel", "describedby", "href", SiteLinks.CATALOG);
    if (!catalog.isEmpty()) {
      String json = SchemaOrg.dataset(catalog, url + "/", lang).toString();
      html.data("application/ld+json", json);
    }
    html.close();
  }

  private void downloads() {
    List<Triple> urls =
        catalog.stream(Node.ANY, DCAT.downloadURL.asNode(), Node.ANY)
            .sorted(Comparator.comparing(t -> t.getObject().getURI()))
            .toList();
    if (urls.isEmpty()) {
      return;
    }
    html.element("h2", word("downloads")).open("ul");
    for (Triple triple : urls) {
      Node distribution = triple.getSubject();
      String target = triple.getObject().getURI().substring(url.length());
      long bytes = Long.parseLong(text(distribution, DCAT.byteSize.asNode(), "0"));
      html.open("li");
      html.element("a", text(distribution, DCTerms.title.asNode(), target), "href", target);
      html.text(" (%d KiB)".formatted((bytes + KIB - 1) / KIB)).close();
    }
    item("/dumps/SHA256SUMS", word("sums"));
    item("/dumps/graph/SHA256SUMS", word("parts"));
    html.close();
  }

  private void item(String target, String text) {
    html.open("li").element("a", text, "href", words.link(target)).close();
  }

  private String text(Node subject, Node property, String otherwise) {
    return catalog.stream(subject, property, Node.ANY)
        .map(Triple::getObject)
        .filter(o -> o.getLiteralLanguage().isEmpty() || o.getLiteralLanguage().equals(lang))
        .map(Node::getLiteralLexicalForm)
        .findFirst()
        .orElse(otherwise);
  }

  private String word(String key) {
    return words.of(key);
  }
}
