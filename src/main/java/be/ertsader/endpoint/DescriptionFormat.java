package be.ertsader.endpoint;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A format of what tells of the service and its data: statements, or a page where HTML is preferred
 * to them.
 *
 * @param data the format of the statements; none for the page
 */
record DescriptionFormat(Optional<AnswerType> data) {
  static final DescriptionFormat PAGE = new DescriptionFormat(Optional.empty());

  private static final String HTML = "text/html";
  private static final String HTML_SUFFIX = "html";

  /** All of them, those of statements first: whoever takes anything gets the first. */
  static List<DescriptionFormat> all() {
    Stream<DescriptionFormat> statements =
        AnswerType.of(AnswerType.Kind.STATEMENTS).map(t -> new DescriptionFormat(Optional.of(t)));
    return Stream.concat(statements, Stream.of(PAGE)).toList();
  }

  /**
   * The format that is asked for: what the suffix says, else the parameter, else the header.
   *
   * @param parameter null when it is not given
   * @throws HttpFailure 404 for an unknown suffix, 406 when no format suits
   */
  static DescriptionFormat choose(Optional<String> suffix, String parameter, String accept) {
    if (suffix.isPresent()) {
      return ending(suffix.get());
    }
    if (parameter == null) {
      return accepted(new Accept(accept));
    }
    String name = parameter.strip().toLowerCase(Locale.ROOT);
    return name.equals(HTML_SUFFIX) || name.equals(HTML)
        ? PAGE
        : of(AnswerType.choose(AnswerType.Kind.STATEMENTS, parameter, accept));
  }

  private static DescriptionFormat of(AnswerType type) {
    return new DescriptionFormat(Optional.of(type));
  }

  private static DescriptionFormat ending(String suffix) {
    return all().stream()
        .filter(f -> f.suffix().equals(suffix))
        .findFirst()
        .orElseThrow(
            () ->
                new HttpFailure(
                    404, "there is no such format; there are ." + listed(suffixes(), ", .")));
  }

  /** General types, such as that of any JSON, count last. */
  private static DescriptionFormat accepted(Accept accept) {
    List<String> own = all().stream().map(DescriptionFormat::media).toList();
    List<String> general = AnswerType.offered(AnswerType.Kind.STATEMENTS);
    String best =
        accept
            .best(Stream.concat(own.stream(), general.stream()).distinct().toList())
            .orElseThrow(() -> new HttpFailure(406, "this comes as " + listed(own.stream(), ", ")));
    return best.equals(HTML) ? PAGE : of(AnswerType.choose(AnswerType.Kind.STATEMENTS, best, null));
  }

  private static Stream<String> suffixes() {
    return all().stream().map(DescriptionFormat::suffix);
  }

  private static String listed(Stream<String> names, String between) {
    return names.collect(Collectors.joining(between));
  }

  String media() {
    return data.map(AnswerType::media).orElse(HTML);
  }

  String contentType() {
    return data.map(AnswerType::contentType).orElse(HTML + ";charset=utf-8");
  }

  String suffix() {
    return data.map(AnswerType::suffix).orElse(HTML_SUFFIX);
  }

  /** The value of {@code ?format=}. */
  private String name() {
    return data.map(AnswerType::shortName).orElse(HTML_SUFFIX);
  }

  /** Where a description has this format and no other: the endpoint has no room for a suffix. */
  String address(String path) {
    return path.equals(SparqlServlet.PATH) ? path + "?format=" + name() : path + "." + suffix();
  }
}
