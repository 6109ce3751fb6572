package be.ertsader.endpoint;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The formats of a document: a page for people, and statements for machines. */
enum DocFormat {
  HTML,
  TURTLE,
  TRIG,
  JSONLD,
  NTRIPLES,
  RDFXML;

  private static final String PAGE = "text/html";

  /** Other names, and general types that stand for a format where nothing better is asked for. */
  private static final Map<String, DocFormat> GENERAL =
      new TreeMap<>(
          Map.of(
              "application/json",
              JSONLD,
              "application/x-turtle",
              TURTLE,
              "application/xml",
              RDFXML,
              "text/plain",
              NTRIPLES));

  /**
   * In TriG all statements of a document stand in named graphs, and many clients read the default
   * graph alone: it is for who wants nothing else as much.
   */
  private static final double OF_TRIG = 0.5;

  /** The same among the formats of answers; none for the page. */
  Optional<AnswerType> data() {
    return this == HTML ? Optional.empty() : Optional.of(AnswerType.valueOf(name()));
  }

  /** The formats that hold statements. */
  static List<DocFormat> statements() {
    return Arrays.stream(values()).filter(f -> f.data().isPresent()).toList();
  }

  String media() {
    return data().map(AnswerType::media).orElse(PAGE);
  }

  String contentType() {
    return data().map(AnswerType::contentType).orElse(PAGE + ";charset=utf-8");
  }

  /** The end of the path of a document in this format, without the dot. */
  String suffix() {
    return data().map(AnswerType::suffix).orElse("html");
  }

  /**
   * The format of a document: what the suffix says, else what the header says; a page when it does
   * not matter.
   *
   * @throws HttpFailure 404 for an unknown suffix, 406 when no format suits
   */
  static DocFormat choose(Optional<String> suffix, String accept) {
    return suffix.map(DocFormat::ending).orElseGet(() -> wanted(accept));
  }

  private static DocFormat ending(String suffix) {
    return Arrays.stream(values())
        .filter(f -> f.suffix().equals(suffix))
        .findFirst()
        .orElseThrow(
            () ->
                new HttpFailure(
                    404, "there is no such format; there are ." + String.join(", .", suffixes())));
  }

  private static DocFormat wanted(String accept) {
    List<String> own = Arrays.stream(values()).map(DocFormat::media).toList();
    List<String> offered = Stream.concat(own.stream(), GENERAL.keySet().stream()).toList();
    String best =
        new Accept(accept)
            .best(offered, media -> media.equals(TRIG.media()) ? OF_TRIG : 1)
            .orElseThrow(
                () -> new HttpFailure(406, "this document comes as " + String.join(", ", own)));
    return GENERAL.containsKey(best) ? GENERAL.get(best) : values()[own.indexOf(best)];
  }

  private static List<String> suffixes() {
    return Arrays.stream(values()).map(DocFormat::suffix).toList();
  }
}
