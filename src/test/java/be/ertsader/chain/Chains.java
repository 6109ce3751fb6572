package be.ertsader.chain;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up chains for tests. */
final class Chains {
  static final String THINGS = "https://example.org/id/";

  private Chains() {}

  /** A thing whose label is its slug. */
  static Hop.Place thing(String type, String slug) {
    return new Hop.Place(THINGS + type + "/" + slug, slug);
  }

  /** A stated hop between materials. */
  static Hop hop(String from, String to) {
    return hop(thing("material", from), thing("material", to), "stated");
  }

  static Hop hop(Hop.Place from, Hop.Place to, String basis, Hop.Evidence... evidence) {
    return new Hop(from, "leads-to", "leads to", to, basis, List.of(evidence));
  }

  static Chain chain(String start, Hop... hops) {
    return new Chain(thing("material", start), List.of(hops));
  }

  /** Up to 30 things with any hops between them: cycles, hops to the same thing, loose ends. */
  static Chain random(Random random) {
    int things = 1 + random.nextInt(30);
    List<Hop.Place> places =
        IntStream.range(0, things)
            .mapToObj(i -> thing("type-" + random.nextInt(3), "thing number " + i))
            .toList();
    List<Hop> hops = new ArrayList<>();
    for (int i = random.nextInt(60); i > 0; i--) {
      Hop.Place from = places.get(random.nextInt(things));
      Hop.Place to = places.get(random.nextInt(things));
      String kind = "kind-" + random.nextInt(3);
      String basis = random.nextBoolean() ? "stated" : "derived";
      hops.add(new Hop(from, kind, "some " + kind, to, basis, List.of()));
    }
    return new Chain(places.get(0), hops);
  }

  /** What a format prints that needs no store. */
  static String print(ChainFormat format, Chain chain, String language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    format.write(chain, language, null, out);
    out.flush();
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
