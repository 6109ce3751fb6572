package be.ertsader;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the code to the table of packages in docs/architecture.md. */
class ArchitectureTest {

  private static final String ROOT = "be.ertsader";

  /** What every package may know of: how something that went wrong is told. */
  private static final String COMMON = "problem";

  /** What each package may know of, besides itself and the common one; nothing else of ours. */
  private static final Map<String, Set<String>> KNOWS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(COMMON, Set.of()),
              Map.entry("source", Set.of()),
              Map.entry("ontology", Set.of("source")),
              Map.entry("store", Set.of()),
              Map.entry("remote", Set.of("source", "store")),
              Map.entry("mapping", Set.of("source")),
              Map.entry("check", Set.of("ontology", "store", "source")),
              Map.entry(
                  "build",
                  Set.of("source", "mapping", "ontology", "check", "store", "query", "describe")),
              Map.entry("describe", Set.of("source", "query")),
              Map.entry("query", Set.of("source", "store")),
              Map.entry("chain", Set.of("query", "store")),
              Map.entry("endpoint", Set.of("query", "store", "remote", "ontology", "source")),
              Map.entry("explorer", Set.of("query", "chain", "endpoint")),
              Map.entry(
                  "cli",
                  Set.of(
                      "source",
                      "ontology",
                      "store",
                      "remote",
                      "mapping",
                      "check",
                      "build",
                      "query",
                      "chain",
                      "endpoint",
                      "explorer"))));

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  static Set<String> packages() {
    return KNOWS.keySet();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void knowsOnlyWhatItMay(String name) {
    String[] allowed =
        Stream.concat(Stream.of(name, COMMON), KNOWS.get(name).stream())
            .map(ArchitectureTest::within)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(within(name))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOT + "..").and(not(resideInAnyPackage(allowed))))
        .because("of ours, %s knows only %s".formatted(name, KNOWS.get(name)))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void everyPackageHasItsPlace() {
    String[] known = KNOWS.keySet().stream().map(ArchitectureTest::within).toArray(String[]::new);
    classes()
        .that()
        .resideOutsideOfPackage(ROOT)
        .should()
        .resideInAnyPackage(known)
        .because("a new package needs a line in docs/architecture.md and in this test")
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(OURS);
  }

  @Test
  void onlyMainExitsAndTouchesTheStandardStreams() {
    noClasses()
        .that()
        .doNotBelongToAnyOf(Main.class)
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("operations return, commands print to the streams that they were given")
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void onlyCommandsKnowOfTheCommandLine() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT, within("cli"))))
        .should()
        .dependOnClassesThat(resideInAPackage("picocli.."))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void onlyTheEndpointKnowsOfHttpServers() {
    noClasses()
        .that(not(resideInAPackage(within("endpoint"))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "jakarta.servlet..", "org.apache.jena.fuseki..", "org.eclipse.jetty.."))
        .allowEmptyShould(true)
        .check(OURS);
  }

  private static String within(String name) {
    return ROOT + "." + name + "..";
  }
}
