package be.ertsader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import be.ertsader.problem.Problem;
import be.ertsader.source.Catalogue;
import be.ertsader.source.StudyText;
import be.ertsader.source.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextCheckTest {
  private static final String STUDY =
      """
      1 METALEN
      Er is 5 ton goud.
      2.1 Zilver
      Tabel 7. Zilver
      zilver  1.000
        ton en 2.000
      2.2 Tin
      Er is tin.
      1 Cijfer 2014
      """;

  @TempDir Path folder;

  private StudyText study;

  @BeforeEach
  void read() throws IOException {
    study = StudyText.read(Files.writeString(folder.resolve("study.txt"), STUDY));
  }

  @Test
  void valuesThatStandInTheirTableOrSectionAreCounted() throws IOException {
    TextCheck.Outcome outcome =
        check(
            "Table 7",
            """
            verbatim,sr_verbatim,place
            1.000 ton,2.000,
            1.000  ton,,2.1
            """);

    assertThat(outcome.missing()).isEmpty();
    assertThat(outcome.found()).isEqualTo(3);
  }

  @Test
  void everyValueThatIsMissingIsListedWithItsLine() throws IOException {
    TextCheck.Outcome outcome =
        check("running text", "verbatim,place\n5 ton,1\n6 ton,1\ntin,2.1\ntin,2.2\ntin,9\n");

    assertThat(outcome.missing())
        .extracting(Problem::line)
        .containsExactly(
            "data/made-up/made-up.csv:3: '6 ton' does not stand in § 1; print it as it is there"
                + " [E122]",
            "data/made-up/made-up.csv:4: 'tin' does not stand in § 2.1; it stands elsewhere: mend"
                + " the place [E122]",
            "data/made-up/made-up.csv:6: the study has no § 9, where 'tin' should stand; it stands"
                + " elsewhere: mend the place [E122]");
  }

  @Test
  void aFootnoteOfATableStandsAtTheFootOfItsPage() throws IOException {
    assertThat(check("Table 7", "verbatim,place\nCijfer 2014,footnote 1\n").missing()).isEmpty();
    assertThat(check("Table 7", "verbatim,place\nCijfer 2014,\n").missing()).hasSize(1);
  }

  @Test
  void otherColumnsAreNotPrinted() throws IOException {
    assertThat(check("Table 7", "verbatim,note,place\nzilver,platina,\n").missing()).isEmpty();
  }

  /** The sources whose text is at hand. */
  static List<String> studies() {
    return List.of("vito-2024", "materinex-2024", "cambium");
  }

  @ParameterizedTest
  @MethodSource("studies")
  void everyPrintedValueOfAStudyStandsInItsText(String slug) {
    String texts = System.getenv("ERTSADER_STUDIES");
    assumeTrue(texts != null, "ERTSADER_STUDIES names no folder with the texts of the studies");
    Path data = Path.of(System.getProperty("ertsader.home", ""), "data");
    StudyText text = StudyText.read(Path.of(texts, slug + ".txt"));

    TextCheck.Outcome outcome = TextCheck.of(Catalogue.read(data).source(slug), text);

    assertThat(outcome.missing()).extracting(Problem::line).isEmpty();
    assertThat(outcome.found()).isPositive();
  }

  private TextCheck.Outcome check(String label, String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("made-up.csv"), csv);
    Table table = new Table("made-up", "made-up", file, file, "Made-up", Map.of("en", label));
    return TextCheck.of(new Catalogue.Source("made-up", Graph.emptyGraph, List.of(table)), study);
  }
}
