package be.ertsader.chain;

import be.ertsader.query.Answer;
import be.ertsader.query.AnswerFormat;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;

/** The forms in which findings are printed. */
final class StructureTable {
  private static final String TECHNOLOGY = "technology";

  /** Columns of the board that hold the number of a finding. */
  private static final Map<Finding.Kind, String> NUMBERS = numbers();

  private StructureTable() {}

  static void sentences(List<StructureReport.Line> lines, PrintStream out) {
    Hop.Place before = null;
    for (StructureReport.Line line : lines) {
      if (!line.subject().equals(before)) {
        out.println(line.subject().label());
        before = line.subject();
      }
      out.println("  " + sentence(line));
    }
  }

  private static String sentence(StructureReport.Line line) {
    boolean isCited =
        switch (line.kind()) {
          case NEEDED_MATERIALS, INDEPENDENT_SITES, MAKERS_ELSEWHERE, ONLY_PLANNED, CUT_OFF -> true;
          default -> false;
        };
    return isCited && !line.source().isBlank()
        ? line.explanation() + " [" + line.source() + "]"
        : line.explanation();
  }

  static void board(List<StructureReport.Line> lines, Words words, PrintStream out) {
    Map<String, List<StructureReport.Line>> technologies =
        lines.stream()
            .filter(l -> l.kind() != Finding.Kind.CUT_OFF)
            .collect(
                Collectors.groupingBy(
                    l -> l.subject().label(), LinkedHashMap::new, Collectors.toList()));
    List<String> columns = new ArrayList<>(List.of(TECHNOLOGY));
    columns.addAll(NUMBERS.values());
    List<Binding> rows = technologies.values().stream().map(StructureTable::row).toList();
    try {
      AnswerFormat.TABLE.write(new Answer(columns, rows, Optional.empty()), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    lines.stream()
        .filter(l -> l.kind() == Finding.Kind.NEEDED_MATERIALS && l.count() == 0)
        .forEach(l -> out.println(l.explanation()));
    out.println();
    out.println(words.of("structure.articulation-sites"));
    lines.stream()
        .filter(l -> l.kind() == Finding.Kind.CUT_OFF)
        .forEach(l -> out.println("  " + sentence(l)));
  }

  private static Binding row(List<StructureReport.Line> lines) {
    BindingBuilder row = Binding.builder();
    row.add(Var.alloc(TECHNOLOGY), text(lines.get(0).subject().label()));
    for (StructureReport.Line line : lines) {
      if (NUMBERS.containsKey(line.kind())) {
        row.add(Var.alloc(NUMBERS.get(line.kind())), text(Integer.toString(line.count())));
      }
    }
    return row.build();
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static void csv(List<StructureReport.Line> lines, PrintStream out) {
    Records.write(
        List.of("subject", "result", "count", "things", "explanation", "source"),
        lines.stream().map(StructureTable::record),
        out);
  }

  private static List<?> record(StructureReport.Line line) {
    return List.of(
        line.subject().label(),
        line.kind().notation(),
        line.count(),
        line.things().stream().map(Hop.Place::label).collect(Collectors.joining("; ")),
        line.explanation(),
        line.source());
  }

  static void json(List<StructureReport.Line> lines, PrintStream out) {
    JsonArray all = new JsonArray();
    for (StructureReport.Line line : lines) {
      JsonObject o = new JsonObject();
      o.put("subject", line.subject().iri());
      o.put("subjectLabel", line.subject().label());
      o.put("result", line.kind().notation());
      o.put("count", JsonNumber.value(line.count()));
      JsonArray things = new JsonArray();
      for (Hop.Place thing : line.things()) {
        JsonObject one = new JsonObject();
        one.put("iri", thing.iri());
        one.put("label", thing.label());
        things.add(one);
      }
      o.put("things", things);
      o.put("explanation", line.explanation());
      o.put("source", line.source());
      all.add(o);
    }
    JSON.write(out, all);
    out.println();
  }

  private static Map<Finding.Kind, String> numbers() {
    Map<Finding.Kind, String> columns = new LinkedHashMap<>();
    columns.put(Finding.Kind.NEEDED_MATERIALS, "neededMaterials");
    columns.put(Finding.Kind.WITH_FLEMISH_SOURCE, "withFlemishSource");
    columns.put(Finding.Kind.WITH_ONE_SITE, "withOneSite");
    columns.put(Finding.Kind.SINGLE_POINTS_OF_FAILURE, "singlePointsOfFailure");
    columns.put(Finding.Kind.SMALLEST_CUT_ALL, "smallestCutOfAll");
    return columns;
  }
}
