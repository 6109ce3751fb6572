package be.ertsader.chain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A chain that a test writes down, with what counts as Flemish. */
final class StructureChains {
  static final String ID = "https://w3id.org/ertsader/id/";

  private final SparqlChain chain = new SparqlChain();
  private final Flanders flanders = new Flanders(new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
  private int claims;

  /** A hop between things such as {@code site/beerse}, by a claim of its own. */
  StructureChains hop(String from, String kind, String to) {
    return hop(from, kind, to, "claim-" + ++claims);
  }

  StructureChains hop(String from, String kind, String to, String claim) {
    chain.hop(ID + from, kind, ID + to, claim);
    return this;
  }

  /** A claim that a company makes a material at a site of its own in Flanders. */
  StructureChains made(String material, String site, String company) {
    String claim = "claim-" + ++claims;
    return flemish(site).hop(site, "operated-by", company).hop(material, "made-at", site, claim);
  }

  StructureChains flemish(String... things) {
    for (String thing : things) {
      (thing.startsWith("site/") ? flanders.sites() : flanders.companies()).add(ID + thing);
    }
    return this;
  }

  /** A group with its members, each way. */
  StructureChains group(String group, String... members) {
    Stream.of(members).forEach(m -> hop(m, "member-of", group).hop(group, "has-member", m));
    return this;
  }

  StructureChains technologies(String... names) {
    Stream.of(names).forEach(n -> flanders.technologies().put(ID + n, n));
    return this;
  }

  ChainIndex index() {
    return chain.index();
  }

  Flanders flanders() {
    return flanders;
  }

  /** The structure of a chain in Turtle, as the index reads it, with the same places as Flemish. */
  Structure structureOf(String turtle) {
    return new Structure(RandomChain.index(RandomChain.of(turtle)), flanders);
  }

  Structure structure() {
    return new Structure(index(), flanders);
  }

  /** The things of a finding, without the beginning of their IRIs. */
  static List<String> things(List<Finding> findings, String subject, Finding.Kind kind) {
    return find(findings, subject, kind).things().stream()
        .map(i -> i.substring(ID.length()))
        .toList();
  }

  static Finding find(List<Finding> findings, String subject, Finding.Kind kind) {
    return findings.stream()
        .filter(f -> f.subject().equals(ID + subject) && f.kind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " of " + subject));
  }

  /** The same places without some. */
  static Flanders without(Flanders flanders, Set<String> lost) {
    Set<String> sites = new TreeSet<>(flanders.sites());
    sites.removeAll(lost);
    return new Flanders(sites, flanders.companies(), Map.of());
  }
}
