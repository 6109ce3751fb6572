package be.ertsader.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * The formats of answers: rows of SELECT, the truth of ASK, statements of CONSTRUCT and DESCRIBE.
 */
enum AnswerType {
  JSON(Kind.ROWS, ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json"),
  XML(Kind.ROWS, ResultSetLang.RS_XML, "application/sparql-results+xml", "application/xml"),
  CSV(Kind.ROWS, ResultSetLang.RS_CSV, "text/csv"),
  TSV(Kind.ROWS, ResultSetLang.RS_TSV, "text/tab-separated-values"),
  TURTLE(Kind.STATEMENTS, Lang.TURTLE, "text/turtle", "application/x-turtle"),
  NTRIPLES(Kind.STATEMENTS, Lang.NTRIPLES, "application/n-triples", "text/plain"),
  RDFXML(Kind.STATEMENTS, Lang.RDFXML, "application/rdf+xml", "application/xml"),
  JSONLD(Kind.STATEMENTS, Lang.JSONLD, "application/ld+json", "application/json"),
  TRIG(Kind.STATEMENTS, Lang.TRIG, "application/trig"),
  NQUADS(Kind.STATEMENTS, Lang.NQUADS, "application/n-quads");

  /** The general types begin so: {@code json} is JSON-LD where the answer is statements. */
  private static final String GENERAL = "application/";

  /** What an answer is made of. */
  enum Kind {
    ROWS,
    STATEMENTS
  }

  private final Kind kind;
  private final Lang lang;
  private final List<String> media;

  AnswerType(Kind kind, Lang lang, String... media) {
    this.kind = kind;
    this.lang = lang;
    this.media = List.of(media);
  }

  Kind kind() {
    return kind;
  }

  /** Jena's name of it. */
  Lang lang() {
    return lang;
  }

  /** The media type that it is sent as. */
  String media() {
    return media.get(0);
  }

  /** The value of the header: text says its character set. */
  String contentType() {
    return media().startsWith("text/") ? media() + ";charset=utf-8" : media();
  }

  static Stream<AnswerType> of(Kind kind) {
    return Arrays.stream(values()).filter(t -> t.kind == kind);
  }

  /**
   * The type for an answer.
   *
   * @param format the parameter of that name: a short name, such as {@code csv}, or a media type;
   *     null when it is not given, so that the header counts
   * @throws HttpFailure 406 when no type suits
   */
  static AnswerType choose(Kind kind, String format, String accept) {
    return (format == null ? negotiated(kind, new Accept(accept)) : named(kind, format))
        .orElseThrow(() -> notAcceptable(kind));
  }

  private static Optional<AnswerType> named(Kind kind, String format) {
    String name = format.strip().toLowerCase(Locale.ROOT);
    return of(kind)
        .filter(
            t ->
                t.media.contains(name)
                    || t.media.contains(GENERAL + name)
                    || t.shortName().equals(name)
                    || t.suffix().equals(name))
        .findFirst();
  }

  private static Optional<AnswerType> negotiated(Kind kind, Accept accept) {
    return accept
        .best(offered(kind))
        .flatMap(m -> of(kind).filter(t -> t.media.contains(m)).findFirst());
  }

  /** All media types that stand for an answer of a kind, the general ones last. */
  static List<String> offered(Kind kind) {
    Stream<String> first = of(kind).map(AnswerType::media);
    Stream<String> all = of(kind).flatMap(t -> t.media.stream());
    return Stream.concat(first, all).distinct().toList();
  }

  /** The value of {@code ?format=}. */
  String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What people call it. */
  String label() {
    return switch (this) {
      case TURTLE -> "Turtle";
      case NTRIPLES -> "N-Triples";
      case RDFXML -> "RDF/XML";
      case JSONLD -> "JSON-LD";
      case TRIG -> "TriG";
      case NQUADS -> "N-Quads";
      default -> name();
    };
  }

  /** The usual end of the name of such a file. */
  String suffix() {
    return switch (this) {
      case JSON -> "srj";
      case XML -> "srx";
      case TURTLE -> "ttl";
      case NTRIPLES -> "nt";
      case RDFXML -> "rdf";
      case NQUADS -> "nq";
      default -> shortName();
    };
  }

  private static HttpFailure notAcceptable(Kind kind) {
    List<String> media = of(kind).map(AnswerType::media).toList();
    return new HttpFailure(406, "this answer comes as " + String.join(", ", media));
  }
}
