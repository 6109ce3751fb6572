package be.ertsader.endpoint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Writes a page: every text and every value of an attribute is escaped, every element closed. */
final class Html {
  /** Elements without content. */
  private static final Set<String> EMPTY = Set.of("meta", "link", "br");

  /** Schemes that a link may have; another IRI is shown as text. */
  private static final String WEB = "https?://.*";

  private final StringBuilder out = new StringBuilder("<!doctype html>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes name, value, name, value ...; an attribute whose value is null is left out
   */
  Html open(String element, String... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        out.append(' ').append(attributes[i]).append("=\"");
        escape(attributes[i + 1]);
        out.append('"');
      }
    }
    out.append('>');
    if (!EMPTY.contains(element)) {
      open.push(element);
    }
    return this;
  }

  /** Ends the element that was begun last. */
  Html close() {
    String element = open.pop();
    out.append("</").append(element).append('>');
    if (!element.matches("a|span|code|td|th|h.")) {
      out.append('\n');
    }
    return this;
  }

  Html text(String text) {
    escape(text);
    return this;
  }

  /** A whole element that holds a text. */
  Html element(String element, String text, String... attributes) {
    return open(element, attributes).text(text).close();
  }

  /** A text with its language. */
  Html literal(Node literal) {
    String language = literal.getLiteralLanguage();
    return element(
        "span", literal.getLiteralLexicalForm(), "lang", language.isEmpty() ? null : language);
  }

  /** A link, or the text alone where a browser must not follow the IRI. */
  Html link(String target, Node text) {
    boolean follows = target.startsWith("/") && !target.startsWith("//") || target.matches(WEB);
    return follows ? open("a", "href", target).literal(text).close() : literal(text);
  }

  /**
   * Data for programs that read the page.
   *
   * @param json whose texts may hold anything: what would end the element is written otherwise
   */
  Html data(String type, String json) {
    open("script", "type", type);
    out.append(json.replace("<", "\\u003c"));
    return close();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }

  /** The whole page. */
  String end() {
    while (!open.isEmpty()) {
      close();
    }
    return out.toString();
  }
}
