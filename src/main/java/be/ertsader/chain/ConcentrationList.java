package be.ertsader.chain;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonArray;
import org.apache.jena.atlas.json.JsonNumber;
import org.apache.jena.atlas.json.JsonObject;

/** Prints lists of suppliers one after the other; what is unknown is blank or left out. */
final class ConcentrationList {
  private ConcentrationList() {}

  static void csv(List<Concentration> all, PrintStream out) {
    Records.write(
        List.of(
            "material",
            "stage",
            "perspective",
            "entries",
            "listedShare",
            "hhiMinimum",
            "hhiMaximum",
            "topCountry",
            "topShare",
            "above",
            "source"),
        all.stream().map(ConcentrationList::record),
        out);
  }

  private static List<?> record(Concentration one) {
    return List.of(
        one.material(),
        one.stage(),
        one.perspective(),
        one.entries(),
        plain(one, Concentration.Index::listed),
        plain(one, Concentration.Index::minimum),
        plain(one, Concentration.Index::maximum),
        joined(one.top(), Concentration.Supplier::country),
        one.top().isEmpty() ? "" : one.top().get(0).share().toPlainString(),
        joined(one.above(), s -> s.country() + " " + s.share().toPlainString()),
        String.join("; ", one.sources()));
  }

  static void json(List<Concentration> all, PrintStream out) {
    JsonArray lists = new JsonArray();
    for (Concentration one : all) {
      JsonObject o = new JsonObject();
      o.put("list", one.list());
      o.put("material", one.material());
      o.put("stage", one.stage());
      o.put("perspective", one.perspective());
      o.put("entries", one.entries());
      one.index()
          .ifPresent(
              index -> {
                o.put("listedShare", JsonNumber.value(index.listed()));
                o.put("hhiMinimum", JsonNumber.value(index.minimum()));
                o.put("hhiMaximum", JsonNumber.value(index.maximum()));
              });
      o.put("top", suppliers(one.top()));
      o.put("above", suppliers(one.above()));
      JsonArray sources = new JsonArray();
      one.sources().forEach(sources::add);
      o.put("sources", sources);
      lists.add(o);
    }
    JSON.write(out, lists);
    out.println();
  }

  private static JsonArray suppliers(List<Concentration.Supplier> suppliers) {
    JsonArray all = new JsonArray();
    for (Concentration.Supplier supplier : suppliers) {
      JsonObject o = new JsonObject();
      o.put("country", supplier.country());
      o.put("share", JsonNumber.value(supplier.share()));
      all.add(o);
    }
    return all;
  }

  private static String plain(
      Concentration one, Function<Concentration.Index, BigDecimal> property) {
    Optional<BigDecimal> value = one.index().map(property);
    return value.map(BigDecimal::toPlainString).orElse("");
  }

  private static String joined(
      List<Concentration.Supplier> suppliers, Function<Concentration.Supplier, String> text) {
    return suppliers.stream().map(text).collect(Collectors.joining("; "));
  }
}
