package be.ertsader.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyTextTest {
  private static final String STUDY =
      """
      SAMENVATTING
      Tabel 1: Wat er is
      goud 5
      1 INLEIDING
      Er zijn 7 metalen.
      1.1 DOEL
      Ze staan in Tabel 2). Zie
       ook hieronder. Er zijn twee redenen:
      1. Ten eerste
      2. Ten tweede
      1.2 Aanpak
      Tabel 2. Zilver
      zilver   1.000
         per jaar
      2 Cijfer 2014
       2 BESLUIT
      (5) Het einde.

      3. Wat nu?

      Niets.
      """;

  @TempDir Path folder;

  private StudyText text;

  @BeforeEach
  void read() throws IOException {
    text = StudyText.read(Files.writeString(folder.resolve("study.txt"), STUDY));
  }

  @Test
  void aSectionHoldsTheSectionsBelowIt() {
    assertThat(text.section("1").orElseThrow())
        .startsWith("1 INLEIDING Er zijn")
        .contains("1.1 DOEL", "Zilver")
        .doesNotContain("BESLUIT");
  }

  @Test
  void numberedListsAndFootnotesAreNoHeadings() {
    assertThat(text.section("1.1").orElseThrow()).endsWith("1. Ten eerste 2. Ten tweede");
    assertThat(text.section("2").orElseThrow()).isEqualTo("2 BESLUIT (5) Het einde.");
  }

  @Test
  void aChapterMayHaveADotBehindItsNumber() {
    assertThat(text.section("3")).hasValue("3. Wat nu? Niets.");
  }

  @Test
  void aTableEndsAtTheNextHeading() {
    assertThat(text.table("1")).hasValue("Tabel 1: Wat er is goud 5");
    assertThat(text.table("2")).hasValue("Tabel 2. Zilver zilver 1.000 per jaar 2 Cijfer 2014");
  }

  @Test
  void whatIsNotThereIsEmpty() {
    assertThat(text.table("3")).isEmpty();
    assertThat(text.section("1.3")).isEmpty();
  }

  @Test
  void footnotesReachToTheEndOfThePage() {
    assertThat(text.sectionWithFootnotes("1.1").orElseThrow()).endsWith("2 Cijfer 2014");
  }

  @Test
  void aTableStandsInItsInnermostSection() {
    assertThat(text.sectionOfTable("2")).hasValue("1.2");
    assertThat(text.sectionOfTable("1")).isEmpty();
  }
}
