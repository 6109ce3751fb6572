package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.problem.ExitCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What-ifs on the project's own data. */
class WhatIfCommandTest {

  @Test
  void leadTakesItsCompanionsAlong() {
    assertThat(column(csv("--stop", "material:lead"), "lost", 1))
        .contains(
            "antimony",
            "tin",
            "bismuth",
            "indium",
            "tellurium",
            "selenium",
            "precious metals",
            "silver",
            "gold",
            "platinum",
            "palladium",
            "rhodium");
  }

  @Test
  void leadTouchesTheTechnologiesBehindItsCompanions() {
    assertThat(csv("--stop", "material:lead"))
        .anyMatch(l -> l.startsWith("technology,Data transmission networks,bismuth,"))
        .anyMatch(l -> l.startsWith("technology,Solar photovoltaics,antimony,"))
        .anyMatch(l -> l.startsWith("technology,Solar photovoltaics,tellurium,"));
  }

  @Test
  void balenReachesZincTheGermaniumFeedAndTheResiduesToHoboken() {
    List<String> lines = csv("--stop", "site:nyrstar-balen");

    assertThat(lines)
        .anyMatch(l -> l.startsWith("lost,zinc,Nyrstar Balen,100,100,0,290000"))
        .anyMatch(l -> l.startsWith("residue,germanium,Umicore Olen,0,100"))
        .anyMatch(l -> l.startsWith("residue,lead,Umicore Hoboken,0,100"))
        .anyMatch(l -> l.startsWith("residue,antimony,Umicore Hoboken,0,100"));
  }

  @Test
  void theInputOfBatteriesIsNoOutputOfNickel() {
    assertThat(csv("--stop", "material:nickel")).isNotEmpty().noneMatch(l -> l.contains("157000"));
  }

  @Test
  void iridiumRutheniumAndOsmiumStayOneFigure() {
    assertThat(csv("--stop", "site:umicore-hoboken"))
        .anyMatch(l -> l.startsWith("total,\"iridium, ruthenium and osmium\",,,,45,45"))
        .noneMatch(l -> l.matches("total,(iridium|ruthenium|osmium),,,,\\d.*"));
  }

  @Test
  void theFiguresOfCampinesGroupAreNotThoseOfBeerse() {
    assertThat(csv("--stop", "company:campine"))
        .filteredOn(l -> l.startsWith("lost,lead,"))
        .isNotEmpty()
        .allMatch(l -> l.matches("lost,lead,Campine[^,]*,\\d+,\\d+,,,.*"));
  }

  @Test
  void aCountryOfSupplyTakesItsPrintedShares() {
    assertThat(csv("--stop", "country:CHN=50%"))
        .anyMatch(l -> l.startsWith("supply,antimony,China,"));
  }

  @Test
  void whatIsPlannedIsGained() {
    assertThat(csv("--start", "company:aurubis"))
        .isNotEmpty()
        .allMatch(l -> l.startsWith("gained"));
  }

  @Test
  void oneProcessIsTheMakingOfOneMaterialAtOnePlace() {
    assertThat(csv("--stop", "process:lead@aurubis-beerse"))
        .filteredOn(l -> l.contains(",100,100,"))
        .allMatch(l -> l.startsWith("lost,lead"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--stop lead=0%",
        "--stop lead=101%",
        "--stop lead=half",
        "--stop process:lead",
        "--stop lead@umicore-hoboken",
        "--stop aurubis --start aurubis"
      })
  void whatCannotBeAssumedIsRefused(String arguments) {
    List<String> all = new ArrayList<>(List.of("whatif"));
    all.addAll(List.of(arguments.split(" ")));
    all.addAll(List.of("--store", Built.store().toString()));
    Run run = Run.of(all.toArray(String[]::new));

    assertThat(run.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(run.err()).contains("[E206]");
  }

  @Test
  void whatMakesNothingLosesNothingAndSaysSo() {
    Run run = run("--stop", "site:vito-mol");

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nothing is lost or gained");
  }

  private static List<String> csv(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--format", "csv"));
    return run(all.toArray(String[]::new)).out().lines().skip(1).toList();
  }

  private static Set<String> column(List<String> lines, String section, int column) {
    return lines.stream()
        .filter(l -> l.startsWith(section + ","))
        .map(l -> l.split(",")[column])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Run run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("whatif"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--store", Built.store().toString()));
    Run run = Run.of(all.toArray(String[]::new));
    assertThat(run.status()).isZero();
    return run;
  }
}
