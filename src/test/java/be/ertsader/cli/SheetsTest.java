package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.query.AnswerFormat;
import be.ertsader.query.CatalogueQuery;
import be.ertsader.query.QueryCatalogue;
import be.ertsader.query.QueryRun;
import be.ertsader.store.OpenStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.rdfconnection.RDFConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every query of the catalogue gives its stored result, the CSV beside it. Run with {@code
 * -Dertsader.store.results=true} to store what the queries give now, and read the difference.
 */
class SheetsTest {
  private static final Map<String, String> SHEETS =
      Map.ofEntries(
          Map.entry(
              "production",
              "company,site,region,material,form,measure,minimum,maximum,unit,year,scope,status,source"),
          Map.entry("supply-demand", "material,stage,area,measure,minimum,maximum,unit,source"),
          Map.entry("supplier-shares", "material,stage,perspective,country,share,source"),
          Map.entry(
              "criticality",
              "material,symbol,area,edition,supplyRisk,economicImportance,bottleneckStage,source"),
          Map.entry("lists", "list,material,stage,strategic,source"),
          Map.entry("flemish-shares", "material,minimum,maximum,verbatim,basis,source"),
          Map.entry(
              "companies",
              "company,municipality,region,role,stage,technology,status,website,source"),
          Map.entry("technology-materials", "technology,material,component,function,basis,source"),
          Map.entry(
              "technology-producers", "technology,material,company,site,municipality,basis,source"),
          Map.entry("couplings", "material,host,relation,via,source"),
          Map.entry(
              "concentration",
              "material,stage,perspective,listedShare,hhiMinimum,hhiMaximum,topCountry,topShare,above65"),
          Map.entry("disagreements", "subject,measure,value1,source1,value2,source2,kind"));

  private static final Path FOLDER = Built.ROOT.resolve("queries");

  static List<String> queries() {
    return QueryCatalogue.read(FOLDER).all().stream().map(CatalogueQuery::name).toList();
  }

  static Stream<Map.Entry<String, String>> sheets() {
    return SHEETS.entrySet().stream();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void givesItsStoredResult(String name) throws IOException {
    String now = csv(name, "en");
    Path stored = FOLDER.resolve(name + ".csv");
    if (Boolean.getBoolean("ertsader.store.results")) {
      Files.writeString(stored, now);
    }
    assertThat(now).isEqualTo(Files.readString(stored));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void hasTheColumnsOfItsContract(Map.Entry<String, String> sheet) {
    assertThat(csv(sheet.getKey(), "en").lines().findFirst()).hasValue(sheet.getValue());
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void givesRows(Map.Entry<String, String> sheet) {
    assertThat(csv(sheet.getKey(), "en").lines().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void givesAsManyRowsInDutch(String name) {
    assertThat(csv(name, "nl").lines().count()).isEqualTo(csv(name, "en").lines().count());
  }

  @Test
  void everyTableOfTheStudyGivesRows() {
    TreeSet<String> silent = new TreeSet<>();
    String all = String.join("", queries().stream().map(n -> csv(n, "en")).toList());
    IntStream.rangeClosed(1, 47)
        .filter(n -> !all.matches("(?s).*VITO 2024, Table " + n + "\\b.*"))
        .forEach(n -> silent.add("Table " + n));
    assertThat(silent).isEmpty();
  }

  @Test
  void everyClaimAndFigureLeadsToATableOrSection() {
    assertThat(csv("unsourced", "en").lines().skip(1)).isEmpty();
  }

  private static String csv(String name, String language) {
    QueryCatalogue catalogue = QueryCatalogue.read(FOLDER);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OpenStore store = Built.open();
        RDFConnection connection = store.connect()) {
      AnswerFormat.CSV.write(
          QueryRun.answer(connection, catalogue.find(name), Map.of(), language), bytes);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
