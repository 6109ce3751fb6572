package be.ertsader.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.jena.query.DatasetFactory;
import org.junit.jupiter.api.Test;

class AnswerFormatTest {
  private static final String QUERY =
      """
      SELECT ?name ?share ?note WHERE {
        VALUES (?name ?share ?note) { ("Liège" 9.50 "a,b") ("Ghe\\"nt" 10 UNDEF) (<urn:x> UNDEF "one|\\ntwo") } }
      """;

  @Test
  void tableIsAlignedAndCutsNothing() throws IOException {
    assertThat(written(AnswerFormat.TABLE, QUERY))
        .isEqualTo(
            """
            name    share  note
            ------  -----  --------
            Liège     9.5  a,b
            Ghe"nt     10
            urn:x          one| two
            """);
  }

  @Test
  void markdownEscapesBars() throws IOException {
    assertThat(written(AnswerFormat.MARKDOWN, QUERY))
        .isEqualTo(
            """
            | name | share | note |
            | --- | ---: | --- |
            | Liège | 9.5 | a,b |
            | Ghe"nt | 10 |  |
            | urn:x |  | one\\| two |
            """);
  }

  @Test
  void csvIsThatOfTheW3c() throws IOException {
    assertThat(written(AnswerFormat.CSV, QUERY))
        .isEqualTo(
            "name,share,note\r\nLiège,9.5,\"a,b\"\r\n\"Ghe\"\"nt\",10,\r\nurn:x,,\"one|\ntwo\"\r\n");
  }

  @Test
  void tsvIsThatOfTheW3c() throws IOException {
    assertThat(written(AnswerFormat.TSV, QUERY))
        .isEqualTo(
            "?name\t?share\t?note\n\"Liège\"\t9.5\t\"a,b\"\n"
                + "\"Ghe\\\"nt\"\t10\t\n<urn:x>\t\t\"one|\\ntwo\"\n");
  }

  @Test
  void jsonLeavesUnknownCellsOut() throws IOException {
    String json = written(AnswerFormat.JSON, QUERY).replaceAll("\\s", "");
    assertThat(json)
        .startsWith("{\"head\":{\"vars\":[\"name\",\"share\",\"note\"]}")
        .contains("{\"name\":{\"type\":\"literal\",\"value\":\"Ghe\\\"nt\"},\"share\"");
  }

  @Test
  void askGivesABoolean() throws IOException {
    assertThat(written(AnswerFormat.JSON, "ASK {}")).contains("\"boolean\" : true");
    assertThat(written(AnswerFormat.CSV, "ASK {}")).isEqualTo("answer\r\ntrue\r\n");
  }

  @Test
  void accentOfItsOwnTakesNoColumn() {
    assertThat(TextTable.width("Lie\u0300ge")).isEqualTo(5);
    assertThat(TextTable.width("銅")).isEqualTo(2);
  }

  private static String written(AnswerFormat format, String query) throws IOException {
    var dataset = DatasetFactory.create().asDatasetGraph();
    Result result = QueryRun.run(dataset, CatalogueQuery.parse("mine.rq", query), Map.of(), "en");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    format.write((Answer) result, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
