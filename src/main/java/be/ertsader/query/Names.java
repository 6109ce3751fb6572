package be.ertsader.query;

import be.ertsader.problem.Code;
import be.ertsader.problem.Nearest;
import be.ertsader.problem.Problem;
import be.ertsader.source.Iris;
import be.ertsader.store.OpenStore;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdfconnection.RDFConnection;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Knows what a user's word means. A word is an IRI, {@code type:slug}, a slug, a label in either
 * language, an alternative label, a chemical symbol or an enterprise number; case and accents do
 * not count. The first of these kinds that fits anything decides.
 */
public final class Names {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
  private static final Pattern TYPED = Pattern.compile("^([a-z-]+):(.+)$");

  private static final Comparator<NamedThing> BY_IRI = Comparator.comparing(t -> t.iri().getURI());
  private static final Var THING = Var.alloc("thing");
  private static final Var KIND = Var.alloc("kind");
  private static final Var NAME = Var.alloc("name");
  private static final Collector<CharSequence, ?, String> SERIES = Collectors.joining(", ");
  private static final String MATERIAL = "material";
  private static final String ELEMENT = "element";

  /** The query has the names of all languages; it is kept under this one. */
  private static final String ALL_LANGUAGES = "en";

  /** As a type: what is a group of its own type, whatever that is. */
  private static final String GROUP = "group";

  /** Kinds of names, the strongest first. */
  private enum Kind {
    IRI,
    SLUG,
    NOTATION,
    LABEL,
    ALTERNATIVE,
    SYMBOL,
    NUMBER
  }

  private final Map<Kind, Map<String, Set<NamedThing>>> index = new EnumMap<>(Kind.class);
  private final Set<NamedThing> registered = new LinkedHashSet<>();
  private final Set<NamedThing> groups = new LinkedHashSet<>();

  private Names() {}

  /**
   * Reads all names of a store.
   *
   * @param lang the language of the labels of what is found
   */
  public static Names read(RDFConnection connection, QueryCatalogue catalogue, String lang) {
    return of(QueryRun.answer(connection, catalogue.internal("names"), Map.of(), lang), lang);
  }

  /**
   * The same of an open store, which answers once for all languages, or did so when it was built.
   */
  public static Names read(OpenStore store, QueryCatalogue catalogue, String lang) {
    Result kept = KeptAnswers.ask(store, catalogue.internal("names"), Map.of(), ALL_LANGUAGES);
    return of((Answer) kept, lang);
  }

  private static Names of(Answer answer, String lang) {
    Map<Node, NamedThing> things = new LinkedHashMap<>();
    for (Binding row : answer.rows()) {
      NamedThing.of(row.get(THING)).ifPresent(t -> things.putIfAbsent(t.iri(), t));
      if (row.get(NAME).getLiteralLanguage().equals(lang) && isKind(row, Kind.LABEL)) {
        String label = row.get(NAME).getLiteralLexicalForm();
        things.computeIfPresent(row.get(THING), (iri, thing) -> thing.called(label));
      }
    }
    Names names = new Names();
    answer.rows().stream()
        .filter(r -> things.containsKey(r.get(THING)))
        .forEach(r -> names.take(things.get(r.get(THING)), r));
    return names;
  }

  /**
   * The thing of that type and slug, without reading all names.
   *
   * @param word what the user wrote; anything but a slug, or {@code type:slug}, finds nothing
   */
  public static Optional<NamedThing> bySlug(
      RDFConnection connection, QueryCatalogue catalogue, String type, String word, String lang) {
    String slug = word.startsWith(type + ":") ? word.substring(type.length() + 1) : word;
    if (!SLUG.matcher(slug).matches()) {
      return Optional.empty();
    }
    Node iri = NodeFactory.createURI(Iris.thing(type, slug));
    Answer answer =
        QueryRun.answer(connection, catalogue.internal("slug"), Map.of("thing", iri), lang);
    return answer.rows().isEmpty()
        ? Optional.empty()
        : answer
            .cell(0, "label")
            .map(l -> new NamedThing(iri, type, slug, l.getLiteralLexicalForm()));
  }

  /**
   * All that a word may mean, at least one thing.
   *
   * @param types of which a thing must be, such as {@code company}; {@code group} is a group of
   *     materials or a company that owns others; none: any thing of a register
   * @throws be.ertsader.problem.ProblemException with the nearest names if it means nothing
   */
  public List<NamedThing> find(Collection<String> types, String word) {
    Matcher typed = TYPED.matcher(word.strip());
    if (typed.matches() && isType(typed.group(1))) {
      return find(List.of(typed.group(1)), typed.group(2));
    }
    for (Map.Entry<Kind, Map<String, Set<NamedThing>>> kind : index.entrySet()) {
      String key = kind.getKey() == Kind.NUMBER ? digits(word) : folded(word);
      Set<NamedThing> all = kind.getValue().getOrDefault(key, Set.of());
      List<NamedThing> found = all.stream().filter(t -> fits(t, types)).toList();
      if (!found.isEmpty()) {
        return preferred(found, all);
      }
    }
    throw unknown(types, word);
  }

  /**
   * The one thing that a word means.
   *
   * @throws be.ertsader.problem.ProblemException if it means nothing, or several things
   */
  public NamedThing one(Collection<String> types, String word) {
    List<NamedThing> found = find(types, word);
    if (found.size() > 1) {
      String all = found.stream().map(NamedThing::shown).collect(SERIES);
      String what = "'" + word + "' may mean " + all;
      throw Problem.of(Code.AMBIGUOUS_NAME, what, "write one of them as type:slug").exception();
    }
    return found.get(0);
  }

  private void take(NamedThing thing, Binding row) {
    add(Kind.IRI, thing.iri().getURI(), thing);
    add(Kind.SLUG, thing.slug(), thing);
    for (Kind kind : Kind.values()) {
      if (isKind(row, kind)) {
        add(kind, row.get(NAME).getLiteralLexicalForm(), thing);
      }
    }
    if (isKind(row, GROUP)) {
      groups.add(thing);
    }
    if (!isKind(row, Kind.NOTATION)) {
      registered.add(thing);
    }
  }

  private static boolean isKind(Binding row, Kind kind) {
    return isKind(row, kind.name().toLowerCase(Locale.ROOT));
  }

  private static boolean isKind(Binding row, String kind) {
    return row.get(KIND).getLiteralLexicalForm().equals(kind);
  }

  private void add(Kind kind, String name, NamedThing thing) {
    String key = kind == Kind.NUMBER ? digits(name) : folded(name);
    index
        .computeIfAbsent(kind, k -> new LinkedHashMap<>())
        .computeIfAbsent(key, k -> new TreeSet<>(BY_IRI))
        .add(thing);
  }

  /** A concept is meant only where its type is asked for. */
  private boolean fits(NamedThing thing, Collection<String> types) {
    return types.isEmpty()
        ? registered.contains(thing)
        : types.contains(thing.type()) || types.contains(GROUP) && groups.contains(thing);
  }

  /**
   * Nobody who says cobalt means the entry of the periodic table; and Ni is nickel rather than
   * another material that is made of nickel.
   *
   * @param all what bears the name, whatever its type
   */
  private static List<NamedThing> preferred(List<NamedThing> found, Set<NamedThing> all) {
    List<NamedThing> materials = found.stream().filter(t -> t.type().equals(MATERIAL)).toList();
    List<String> elements =
        all.stream().filter(t -> t.type().equals(ELEMENT)).map(NamedThing::slug).toList();
    List<NamedThing> pure = materials.stream().filter(t -> elements.contains(t.slug())).toList();
    if (pure.size() == 1 && found.stream().allMatch(Names::isMatter)) {
      return pure;
    }
    return materials.isEmpty()
        ? found
        : found.stream().filter(t -> !t.type().equals(ELEMENT)).toList();
  }

  private static boolean isMatter(NamedThing thing) {
    return thing.type().equals(MATERIAL) || thing.type().equals(ELEMENT);
  }

  private boolean isType(String word) {
    return word.equals(GROUP)
        || index.getOrDefault(Kind.SLUG, Map.of()).values().stream()
            .flatMap(Set::stream)
            .anyMatch(t -> t.type().equals(word));
  }

  private RuntimeException unknown(Collection<String> types, String word) {
    Set<String> candidates = new TreeSet<>();
    for (Kind kind : List.of(Kind.SLUG, Kind.LABEL, Kind.ALTERNATIVE)) {
      index
          .getOrDefault(kind, Map.of())
          .forEach(
              (name, things) -> {
                if (things.stream().anyMatch(t -> fits(t, types))) {
                  candidates.add(name);
                }
              });
    }
    String sort = types.isEmpty() ? "nothing" : "no " + String.join(" or ", types);
    String what = sort + " is called '" + word + "'";
    String others =
        named(word).stream().filter(registered::contains).map(NamedThing::shown).collect(SERIES);
    String cure = others.isEmpty() ? Nearest.cure(candidates, folded(word)) : "it names " + others;
    return Problem.of(Code.UNKNOWN_NAME, what, cure).exception();
  }

  /** All that bears a name, of whatever type. */
  private Set<NamedThing> named(String word) {
    Set<NamedThing> all = new TreeSet<>(BY_IRI);
    index.values().forEach(names -> all.addAll(names.getOrDefault(folded(word), Set.of())));
    return all;
  }

  private static String folded(String name) {
    String apart = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    return apart.replaceAll("\\p{M}+", "").replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  private static String digits(String number) {
    return number.matches("(BE)?[\\s0-9.]+") ? number.replaceAll("\\D", "") : "";
  }
}
