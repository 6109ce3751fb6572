package be.ertsader.chain;

import java.util.List;
import java.util.Random;
import org.apache.jena.query.Dataset;

/**
 * A small chain of plants that do not exist, with all that a loss runs along: products, companion
 * metals, residues, groups, grades, waste streams, companies and their owners, and figures in
 * tonnes with one end or two. Drawn at random but the same for each seed.
 */
final class RandomPlants {
  private static final List<String> RELATIONS =
      List.of("companion-metal", "dependent-production", "residue", "recycled-with", "alloy");
  private static final List<String> STATUSES =
      List.of("operating", "closing", "planned", "under-construction", "closed");

  private final Random random;
  private final StringBuilder turtle = new StringBuilder();
  private final int size;
  private int claims;

  private RandomPlants(long seed) {
    this.random = new Random(seed);
    this.size = 3 + random.nextInt(4);
  }

  /** The dataset of a seed. */
  static Dataset dataset(long seed) {
    RandomPlants plants = new RandomPlants(seed);
    plants.draw();
    return RandomChain.of(plants.turtle.toString());
  }

  private void draw() {
    add("<relation/dependent-production> skos:notation \"dependent-production\"");
    add("<relation/alloy> skos:notation \"alloy\"");
    STATUSES.forEach(s -> add("<status/" + s + "> skos:notation \"" + s + "\""));
    for (int i = 0; i < size; i++) {
      places(i);
      add("<technology/t" + i + "> a erts:Technology ; erts:hasComponent " + any("component"));
    }
    materials();
    for (int i = 0; i < 3 * size; i++) {
      making();
    }
    for (int i = 0; i < size + 2; i++) {
      coupling();
    }
    for (int i = 0; i < size; i++) {
      String user = one(2) ? any("technology") : any("component");
      String property = user.startsWith("<technology") ? "technology " : "component ";
      claim("a erts:MaterialUse ; erts:" + property + user + " ; erts:material " + any("material"));
    }
  }

  private void places(int i) {
    String second = one(6) ? " ; erts:operatedBy " + any("company") : "";
    String area = one(3) ? " ; erts:locatedIn <municipality/g>" : "";
    add("<site/s" + i + "> a erts:Site ; erts:operatedBy " + any("company") + second + area);
    String owner = one(5) ? " ; erts:ownedBy " + any("company") : "";
    add("<company/c" + i + "> a erts:Company" + owner);
  }

  /** Products, a group, a loose collective name that is none, and a grade. */
  private void materials() {
    for (int i = 0; i < size; i++) {
      add("<product/p" + i + "> a erts:Product");
      add(any("material") + " erts:containedInProduct " + any("product"));
    }
    add("<material/m0> erts:kind <material-kind/group>");
    for (String whole : List.of("<material/m0>", "<material/m1>")) {
      String member = any("material");
      add(whole + " erts:hasMember " + member);
      add(member + " erts:memberOf " + whole);
    }
    if (one(2)) {
      String grade = any("material");
      String material = any("material");
      add(material + " erts:hasGrade " + grade);
      add(grade + " erts:gradeOf " + material);
    }
  }

  private void making() {
    String what =
        switch (random.nextInt(8)) {
          case 0, 1 -> "erts:product " + any("product");
          case 2 -> "erts:material " + any("material") + " ; erts:product " + any("product");
          case 3 -> {
            String alloy = " ; erts:product " + any("product");
            yield "erts:material " + any("material") + ", " + any("material") + alloy;
          }
          default -> "erts:material " + any("material");
        };
    String where =
        switch (random.nextInt(8)) {
          case 0 -> "erts:site " + any("site") + ", " + any("site");
          case 1 -> "erts:site " + any("site") + " ; erts:company " + any("company");
          case 2, 3 -> "erts:company " + any("company");
          default -> "erts:site " + any("site");
        };
    claim(says() + " ; " + what + " ; " + where + status() + figure());
  }

  private String says() {
    return switch (random.nextInt(8)) {
      case 0 -> "a erts:Flow ; erts:measure <measure/capacity>";
      case 1 -> "a erts:Flow ; erts:measure <measure/planned-production>";
      case 2 -> "a erts:Activity ; erts:role <role/producer> ; erts:stage " + stage();
      case 3 ->
          "a erts:Activity ; erts:role <role/recycler> ; erts:stage "
              + stage()
              + " ; erts:wasteStream <waste-stream/w>";
      case 4 -> "a erts:BaseMaterialLink ; erts:technology " + any("technology");
      default -> "a erts:Flow ; erts:measure <measure/production>";
    };
  }

  private String stage() {
    return one(4) ? "<stage/end-of-life>" : "<stage/processing>";
  }

  private String status() {
    return one(4)
        ? " ; erts:status <status/" + STATUSES.get(random.nextInt(STATUSES.size())) + ">"
        : "";
  }

  private String figure() {
    int least = random.nextInt(100);
    String unit = one(4) ? "" : " ; erts:unit unit:TONNE";
    String minimum = one(8) ? "" : " ; erts:minimum " + least;
    String maximum = one(8) ? "" : " ; erts:maximum " + (least + random.nextInt(50));
    String scope = one(5) ? " ; erts:scope <scope/group>" : " ; erts:scope <scope/site>";
    return unit + minimum + maximum + scope;
  }

  /** Of one host or two, or stated twice, with a share of the host or none. */
  private void coupling() {
    String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
    String what = any("material");
    String host = any("material");
    coupling(what, relation, host);
    if (one(3)) {
      coupling(what, relation, one(2) ? host : any("material"));
    }
  }

  private void coupling(String what, String relation, String host) {
    int share = List.of(0, 100, 50, random.nextInt(101)).get(random.nextInt(4));
    claim(
        "a erts:Coupling ; erts:relation <relation/"
            + relation
            + "> ; erts:material "
            + what
            + " ; erts:hostMaterial "
            + host
            + (one(2) ? "" : " ; erts:hostShare " + share)
            + (one(2) ? "" : way(host, what)));
  }

  /** From whom a residue comes and who takes it, most often with what they make of it. */
  private String way(String host, String what) {
    String sender = one(3) ? "Company " + any("company") : "Site " + any("site");
    String taker = one(3) ? "Company " + any("company") : "Site " + any("site");
    made(host, sender);
    if (!one(3)) {
      made(what, one(2) ? taker : sender);
    }
    return " ; erts:from" + sender + " ; erts:to" + taker;
  }

  private void made(String what, String at) {
    String place = "erts:" + Character.toLowerCase(at.charAt(0)) + at.substring(1);
    claim(
        "a erts:Flow ; erts:measure <measure/production> ; erts:material " + what + " ; " + place);
  }

  private void claim(String says) {
    add("<claim/x" + claims++ + "> " + says);
  }

  private void add(String statement) {
    turtle.append(statement).append(" .\n");
  }

  /** Any thing of a type. */
  private String any(String type) {
    return "<" + type + "/" + type.charAt(0) + random.nextInt(size) + ">";
  }

  private boolean one(int of) {
    return random.nextInt(of) == 0;
  }
}
