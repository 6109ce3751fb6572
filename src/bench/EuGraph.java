import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a synthetic chain graph of EU size as N-Quads. Nothing in it is true of any company; only
 * its terms are those of the ontology, and its shape is skewed like reality: few companies operate
 * many sites, few materials are made at many sites, half of the flows give no figure.
 *
 * <p>At {@code --times 1}: 100 materials, 15 technologies, 100 000 companies, 250 000 sites and 500
 * 000 flows of production, about 4.2 million quads in one named graph. {@code --times N} multiplies
 * companies, sites and flows. The same seed and size give the same bytes.
 *
 * <pre>java src/bench/EuGraph.java FILE [--times N] [--seed S]</pre>
 */
final class EuGraph {
  private static final String BASE = "https://w3id.org/ertsader/";
  private static final String NS = BASE + "ns#";
  private static final String ID = BASE + "id/";
  private static final String GRAPH = " <" + BASE + "graph/bench/eu> .\n";
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  private static final String NOTATION = "http://www.w3.org/2004/02/skos/core#notation";
  private static final String TONNE = "http://qudt.org/vocab/unit/TONNE";

  private static final int MATERIALS = 100;
  private static final int TECHNOLOGIES = 15;
  private static final int MUNICIPALITIES = 2000;

  /** Beyond this the pairs of sites and materials have no int for each. */
  private static final int MOST = 80;

  /** Materials from here on are companion metals, up to the groups. */
  private static final int COMPANIONS = 40;

  /** Materials from here on are groups of others. */
  private static final int GROUPS = 90;

  private static final String[] COUNTRIES =
      ("AUT BEL BGR CYP CZE DEU DNK ESP EST FIN FRA GRC HRV HUN IRL ITA LTU LUX LVA MLT NLD POL PRT"
              + " ROU SVK SVN SWE")
          .split(" ");

  private final BufferedWriter out;
  private final Random random;
  private final int companies;
  private final int sites;
  private final int flows;
  private long quads;

  private EuGraph(BufferedWriter out, int times, long seed) {
    this.out = out;
    this.random = new Random(seed);
    this.companies = Math.multiplyExact(100_000, times);
    this.sites = Math.multiplyExact(250_000, times);
    this.flows = Math.multiplyExact(500_000, times);
  }

  public static void main(String[] args) throws IOException {
    int times = 1;
    long seed = 1;
    Path file = null;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--times" -> times = Integer.parseInt(args[++i]);
        case "--seed" -> seed = Long.parseLong(args[++i]);
        default -> file = Path.of(args[i]);
      }
    }
    if (file == null || times < 1 || times > MOST) {
      System.err.println("use: java EuGraph.java FILE [--times N] [--seed S]");
      System.exit(2);
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
      EuGraph graph = new EuGraph(out, times, seed);
      graph.write();
      System.err.println(graph.quads + " quads");
    }
  }

  private void write() throws IOException {
    concepts();
    places();
    materials();
    technologies();
    operators();
    production();
  }

  private void concepts() throws IOException {
    text(id("measure", "production"), NOTATION, "production");
    text(id("scope", "site"), NOTATION, "site");
    text(id("relation", "companion-metal"), NOTATION, "companion-metal");
  }

  private void places() throws IOException {
    for (String country : COUNTRIES) {
      quad(id("country", country), TYPE, NS + "Country");
    }
    for (int i = 0; i < MUNICIPALITIES; i++) {
      quad(municipality(i), TYPE, NS + "Municipality");
      String country = COUNTRIES[random.nextInt(COUNTRIES.length)];
      quad(municipality(i), NS + "locatedIn", id("country", country));
    }
  }

  /** A companion metal has one to three hosts, a group three to six members. */
  private void materials() throws IOException {
    for (int i = 0; i < MATERIALS; i++) {
      quad(material(i), TYPE, NS + "RawMaterial");
    }
    int couplings = 0;
    for (int companion = COMPANIONS; companion < GROUPS; companion++) {
      for (int host : some(1 + random.nextInt(3), 0, COMPANIONS)) {
        String claim = id("claim", "bench-eu-coupling-" + digits(couplings++, 3));
        quad(claim, TYPE, NS + "Coupling");
        quad(claim, NS + "material", material(companion));
        quad(claim, NS + "hostMaterial", material(host));
        quad(claim, NS + "relation", id("relation", "companion-metal"));
        quad(material(companion), NS + "hasHost", material(host));
      }
    }
    for (int group = GROUPS; group < MATERIALS; group++) {
      for (int member : some(3 + random.nextInt(4), COMPANIONS, GROUPS)) {
        quad(material(member), NS + "memberOf", material(group));
        quad(material(group), NS + "hasMember", material(member));
      }
    }
  }

  /** A technology needs 8 to 25 materials; the first needs 25. */
  private void technologies() throws IOException {
    int uses = 0;
    for (int i = 0; i < TECHNOLOGIES; i++) {
      String technology = id("technology", "t" + digits(i, 2));
      quad(technology, TYPE, NS + "Technology");
      for (int need : some(i == 0 ? 25 : 8 + random.nextInt(18), 0, MATERIALS)) {
        String claim = id("claim", "bench-eu-use-" + digits(uses++, 3));
        quad(claim, TYPE, NS + "MaterialUse");
        quad(claim, NS + "technology", technology);
        quad(claim, NS + "material", material(need));
        quad(technology, NS + "needsMaterial", material(need));
      }
    }
  }

  /** Each company operates a site; the others belong to the larger companies, c0000000 first. */
  private void operators() throws IOException {
    Ranks ranks = new Ranks(companies, 20);
    for (int i = 0; i < sites; i++) {
      int company = i < companies ? i : ranks.next(random);
      quad(site(i), NS + "operatedBy", id("company", "c" + digits(company, 7)));
      quad(site(i), NS + "locatedIn", municipality(random.nextInt(MUNICIPALITIES)));
    }
  }

  /** Each site makes a material; the other flows belong to the larger sites, s0000000 first. */
  private void production() throws IOException {
    Ranks places = new Ranks(sites, 1000);
    Ranks stuffs = new Ranks(MATERIALS, 1);
    BitSet outputs = new BitSet();
    for (int i = 0; i < flows; i++) {
      int at = i < sites ? i : places.next(random);
      int what = stuffs.next(random);
      String claim = id("claim", "bench-eu-flow-" + digits(i, 7));
      quad(claim, TYPE, NS + "Flow");
      quad(claim, NS + "measure", id("measure", "production"));
      quad(claim, NS + "material", material(what));
      quad(claim, NS + "site", site(at));
      quad(claim, NS + "scope", id("scope", "site"));
      if (random.nextBoolean()) {
        figure(claim);
      }
      int output = at * MATERIALS + what;
      if (!outputs.get(output)) {
        outputs.set(output);
        quad(site(at), NS + "hasOutput", material(what));
      }
    }
  }

  /** Ten to a million tonnes; in half of the cases the maximum is up to a fifth more. */
  private void figure(String claim) throws IOException {
    long tenths = Math.round(StrictMath.pow(10, 2 + 5 * random.nextDouble()));
    long more = random.nextBoolean() ? random.nextInt((int) (tenths / 5) + 1) : 0;
    decimal(claim, NS + "minimum", tenths);
    decimal(claim, NS + "maximum", tenths + more);
    quad(claim, NS + "unit", TONNE);
  }

  /** Some different numbers of a range, ascending. */
  private List<Integer> some(int count, int from, int to) {
    List<Integer> all = new ArrayList<>();
    for (int i = from; i < to; i++) {
      all.add(i);
    }
    Collections.shuffle(all, random);
    return all.subList(0, count).stream().sorted().toList();
  }

  private static String material(int i) {
    return id("material", "m" + digits(i, 3));
  }

  private static String site(int i) {
    return id("site", "s" + digits(i, 7));
  }

  private static String municipality(int i) {
    return id("municipality", "g" + digits(i, 4));
  }

  private static String id(String type, String slug) {
    return ID + type + "/" + slug;
  }

  private static String digits(int number, int width) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, width - text.length())) + text;
  }

  private void quad(String subject, String predicate, String object) throws IOException {
    line(subject, predicate, "<" + object + ">");
  }

  private void text(String subject, String predicate, String value) throws IOException {
    line(subject, predicate, "\"" + value + "\"");
  }

  private void decimal(String subject, String predicate, long tenths) throws IOException {
    String value = String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
    line(subject, predicate, "\"" + value + "\"^^<http://www.w3.org/2001/XMLSchema#decimal>");
  }

  private void line(String subject, String predicate, String object) throws IOException {
    out.write("<" + subject + "> <" + predicate + "> " + object + GRAPH);
    quads++;
  }

  /**
   * Ranks drawn by the law of Zipf and Mandelbrot: rank r, from 0, has the weight 1 / (r + shift).
   */
  private static final class Ranks {
    private final double[] sums;

    Ranks(int size, int shift) {
      sums = new double[size];
      double sum = 0;
      for (int rank = 0; rank < size; rank++) {
        sum += 1.0 / (rank + shift);
        sums[rank] = sum;
      }
    }

    int next(Random random) {
      double wanted = random.nextDouble() * sums[sums.length - 1];
      int low = 0;
      int high = sums.length - 1;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sums[middle] > wanted) {
          high = middle;
        } else {
          low = middle + 1;
        }
      }
      return low;
    }
  }
}
