package be.ertsader.chain;

import be.ertsader.query.QueryCatalogue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** A small chain of things that do not exist, drawn at random but the same for each seed. */
final class RandomChain {
  static final QueryCatalogue QUERIES =
      QueryCatalogue.read(Path.of(System.getProperty("ertsader.home", "."), "queries"));
  static final String ID = "https://w3id.org/ertsader/id/";

  private static final String PREFIXES =
      """
      PREFIX erts: <https://w3id.org/ertsader/ns#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX unit: <http://qudt.org/vocab/unit/>
      BASE <https://w3id.org/ertsader/id/>
      <relation/companion-metal> skos:notation "companion-metal" .
      <relation/residue> skos:notation "residue" .
      <relation/recycled-with> skos:notation "recycled-with" .
      <status/planned> skos:notation "planned" .
      <scope/site> skos:notation "site" .
      <scope/group> skos:notation "group" .
      <area/eu> skos:notation "eu" .
      """;

  private final Random random;
  private final StringBuilder turtle = new StringBuilder(PREFIXES);
  private final int size;
  private int claims;

  private RandomChain(long seed) {
    this.random = new Random(seed);
    this.size = 3 + random.nextInt(5);
  }

  /** The dataset of a seed. */
  static Dataset dataset(long seed) {
    RandomChain chain = new RandomChain(seed);
    chain.draw();
    return dataset(chain.turtle.toString());
  }

  /** A dataset of Turtle with the usual prefixes. */
  static Dataset of(String turtle) {
    return dataset(PREFIXES + turtle);
  }

  private static Dataset dataset(String turtle) {
    Dataset dataset = DatasetFactory.create();
    RDFParser.fromString(turtle, Lang.TURTLE).parse(dataset);
    return dataset;
  }

  static ChainIndex index(Dataset dataset) {
    try (RDFConnection connection = RDFConnection.connect(dataset)) {
      return ChainIndexes.read(connection, QUERIES);
    }
  }

  /** Nodes that a scenario may stop. */
  static List<Integer> stoppable(ChainIndex index) {
    List<Integer> nodes = new ArrayList<>();
    for (String type : List.of("site", "company", "material", "product")) {
      index.ofType(type).forEach(nodes::add);
    }
    return nodes;
  }

  private void draw() {
    for (int i = 0; i < size; i++) {
      add("<site/s%d> erts:operatedBy <company/c%d> .", i, pick());
      add("<company/c%d> erts:operates <site/s%d> .", pick(), i);
      add("<technology/t%d> erts:hasComponent <component/k%d> .", pick(), i);
    }
    for (int i = 0; i < 3 * size; i++) {
      claim("erts:MaterialUse ; erts:technology <technology/t%d> ; erts:material <material/m%d>");
      claim("erts:MaterialUse ; erts:component <component/k%d> ; erts:material <material/m%d>");
      flow();
    }
    for (int i = 0; i < size; i++) {
      coupling();
      claim(
          "erts:BaseMaterialLink ; erts:technology <technology/t%d> ; erts:company <company/c%d>");
    }
  }

  private void flow() {
    int least = random.nextInt(100);
    String status = random.nextInt(5) == 0 ? " ; erts:status <status/planned>" : "";
    String product = random.nextInt(4) == 0 ? " ; erts:product <product/p" + pick() + ">" : "";
    String second = random.nextInt(4) == 0 ? ", <site/s" + pick() + ">" : "";
    String scope = random.nextInt(4) == 0 ? "group" : "site";
    claim(
        "erts:Flow ; erts:measure <measure/production> ; erts:material <material/m%d> ;"
            + " erts:site <site/s%d>"
            + second
            + " ; erts:unit unit:TONNE ; erts:minimum "
            + least
            + " ; erts:maximum "
            + (least + random.nextInt(50))
            + " ; erts:scope <scope/"
            + scope
            + ">"
            + status
            + product);
  }

  private void coupling() {
    String relation = List.of("companion-metal", "residue", "recycled-with").get(random.nextInt(3));
    String share = random.nextInt(3) == 0 ? " ; erts:hostShare " + random.nextInt(101) : "";
    String route =
        random.nextBoolean()
            ? " ; erts:fromSite <site/s" + pick() + "> ; erts:toSite <site/s" + pick() + ">"
            : "";
    claim(
        "erts:Coupling ; erts:material <material/m%d> ; erts:hostMaterial <material/m%d> ;"
            + " erts:relation <relation/"
            + relation
            + ">"
            + share
            + route);
  }

  private void claim(String pattern) {
    add("<claim/x" + claims++ + "> a " + pattern + " .", pick(), pick());
  }

  private void add(String pattern, Object... values) {
    turtle.append(pattern.formatted(values)).append('\n');
  }

  private int pick() {
    return random.nextInt(size);
  }
}
