package be.ertsader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.problem.ExitCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways between two things of the project's own data. */
class TraceWaysTest {

  @Test
  void aMakerThatIsNamedIsNoDelivery() {
    assertThat(trace("technology electrolysers --to aurubis").out())
        .contains("Electrolysers named as maker (not a delivery) Aurubis [VITO 2024, § 3.3.2.1");
  }

  @Test
  void thereAndBackAreAsMany() {
    String there = trace("technology fuel-cells --to site:umicore-hoboken --format csv").out();
    String back = trace("site umicore-hoboken --to technology:fuel-cells --format csv").out();

    assertThat(back.lines().count()).isEqualTo(there.lines().count()).isGreaterThan(1);
  }

  @Test
  void aWayThroughAGroupIsDerived() {
    assertThat(
            trace("technology electrolysers --to umicore --through rhodium --format csv")
                .out()
                .lines()
                .skip(1))
        .isNotEmpty()
        .allMatch(l -> l.endsWith(",derived"));
  }

  @Test
  void theShortestWaysHaveOneLength() {
    assertThat(trace("country CHN --to technology:electrolysers --shortest --format csv").out())
        .contains("supplies")
        .doesNotContain("\n1,3,");
  }

  @Test
  void whatNothingHangsOnIsSaid() {
    Run run = trace("technology drones --to umicore");

    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("nothing in the store says what Drones depends on");
  }

  @Test
  void whereThereIsNoWayTheMissingHopIsNamed() {
    assertThat(trace("site aperam-genk --to site:umicore-olen").err())
        .contains("no way from Aperam Genk to Umicore Olen: no hop links")
        .contains("takes-residue-from");
  }

  @Test
  void aLongerWayIsTold() {
    assertThat(trace("technology electrolysers --to country:BEL --max-hops 1").err())
        .contains("raise --max-hops");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "component cathode",
        "product copper-cathode",
        "waste-stream li-ion-batteries",
        "country COD"
      })
  void everyKindOfThingHasHops(String thing) {
    assertThat(trace(thing).out().lines().count()).isGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "technology electrolysers --through rhodium",
        "technology electrolysers --shortest",
        "technology electrolysers --to umicore --max-hops 0"
      })
  void optionsThatContradictAreRefused(String arguments) {
    assertThat(run(arguments).status()).isEqualTo(ExitCode.USAGE.status());
  }

  private static Run trace(String arguments) {
    Run run = run(arguments);
    assertThat(run.status()).isZero();
    return run;
  }

  private static Run run(String arguments) {
    List<String> all = new ArrayList<>(List.of("trace"));
    all.addAll(List.of(arguments.split(" ")));
    all.addAll(List.of("--store", Built.store().toString()));
    return Run.of(all.toArray(String[]::new));
  }
}
