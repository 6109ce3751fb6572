package be.ertsader.chain;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Puts into words what a row of the query of evidence says of a claim. */
final class EvidenceReader {
  private final Words words;

  /**
   * @param language {@code en} or {@code nl}
   */
  EvidenceReader(String language) {
    this.words = new Words(language);
  }

  /** The evidence of a row; none where nothing is cited. */
  List<Hop.Evidence> read(Binding row) {
    String reference = text(row, "evidence");
    return reference.isBlank()
        ? List.of()
        : List.of(new Hop.Evidence(text(row, "claim"), reference, figure(row), remark(row)));
  }

  /** A range in tonnes with what it measures, or why there is no figure. */
  private String figure(Binding row) {
    String low = number(row, "minimum");
    String high = number(row, "maximum");
    if (low.isBlank() && high.isBlank()) {
      return words.of("silence." + ClaimRow.notation(text(row, "silence")));
    }
    String range = low.equals(high) ? low : high.isBlank() ? "> " + low : low + "-" + high;
    if (low.isBlank()) {
      range = "< " + high;
    }
    return (range + " t " + words.of("measure." + ClaimRow.notation(text(row, "measure")))).strip();
  }

  private String remark(Binding row) {
    return Stream.of(
            "true".equals(text(row, "joint")) ? words.of("joint") : "",
            words.of("trade." + ClaimRow.notation(text(row, "trade"))),
            words.of("scope." + ClaimRow.notation(text(row, "scope"))))
        .filter(r -> !r.isBlank())
        .collect(Collectors.joining("; "));
  }

  private static String number(Binding row, String name) {
    String text = text(row, name);
    return text.isBlank() ? "" : new BigDecimal(text).stripTrailingZeros().toPlainString();
  }

  private static String text(Binding row, String name) {
    Node node = row.get(Var.alloc(name));
    if (node == null) {
      return "";
    }
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
