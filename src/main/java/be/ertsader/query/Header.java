package be.ertsader.query;

import be.ertsader.problem.Code;
import be.ertsader.problem.Nearest;
import be.ertsader.problem.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;

/**
 * The comment lines at the head of a query, {@code # key: value} each:
 *
 * <pre>
 * # title: Production
 * # question: Which company or site makes how much of what?
 * # question nl: Welk bedrijf of welke vestiging maakt hoeveel van wat?
 * # no rows: no study in the store names a producer.
 * # param material: material; only this raw material
 * # keywords: production, capacity
 * # proof: VITO 2024, Table 16
 * # prepared: en
 * </pre>
 */
final class Header {
  private static final List<String> REQUIRED = List.of("title", "question", "no rows");
  private static final List<String> KEYS =
      List.of("title", "question", "question nl", "no rows", "keywords", "proof", "prepared");
  private static final Pattern PARAM =
      Pattern.compile("^#\\s*param\\s+([a-z][A-Za-z]*)\\s*:\\s*([a-z|-]+)\\s*;\\s*(\\S.*?)\\s*$");
  private static final Pattern FIELD = Pattern.compile("^#\\s*([a-z][a-z ]*?)\\s*:\\s*(.*?)\\s*$");

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final List<Parameter> params = new ArrayList<>();
  private final List<Problem> faults = new ArrayList<>();

  private Header() {}

  /** Reads what is there; {@link #faults} tells what is wrong for a query of the catalogue. */
  static Header read(String where, String text) {
    Header header = new Header();
    List<String> lines = text.lines().takeWhile(l -> l.startsWith("#")).toList();
    for (int i = 0; i < lines.size(); i++) {
      header.take(where + ":" + (i + 1) + ":1", lines.get(i));
    }
    for (String key : REQUIRED) {
      if (header.fields.getOrDefault(key, "").isBlank()) {
        header.fault(where + ":1:1", "the header lacks '" + key + "'", "add '# " + key + ": ...'");
      }
    }
    return header;
  }

  /** What a query of the catalogue must not have. */
  List<Problem> faults() {
    return faults;
  }

  CatalogueQuery describe(String name, String text, Query query) {
    return new CatalogueQuery(
        name,
        field("title"),
        field("question"),
        field("question nl"),
        field("no rows"),
        List.copyOf(params),
        list("keywords"),
        field("proof"),
        list("prepared"),
        text,
        query);
  }

  private void take(String where, String line) {
    Matcher param = PARAM.matcher(line);
    Matcher field = FIELD.matcher(line);
    if (param.matches()) {
      List<String> types = List.of(param.group(2).split("\\|"));
      params.add(new Parameter(param.group(1), types, param.group(3)));
    } else if (line.matches("^#\\s*param\\b.*")) {
      fault(where, "the parameter cannot be read", "write '# param NAME: TYPE; what it does'");
    } else if (!field.matches() || !KEYS.contains(field.group(1))) {
      String key = field.matches() ? field.group(1) : line;
      String near = Nearest.cure(KEYS, key);
      String cure = near.isEmpty() ? "known: param, " + String.join(", ", KEYS) : near;
      fault(where, "the header line '" + key + "' is unknown", cure);
    } else if (fields.putIfAbsent(field.group(1), field.group(2)) != null) {
      fault(where, "the header says '" + field.group(1) + "' twice", "delete one of the two");
    }
  }

  private List<String> list(String key) {
    return Arrays.stream(field(key).split("\\s*,\\s*")).filter(k -> !k.isEmpty()).toList();
  }

  private String field(String key) {
    return fields.getOrDefault(key, "");
  }

  private void fault(String where, String what, String cure) {
    faults.add(new Problem(Code.BAD_SPARQL, where, what, cure));
  }
}
