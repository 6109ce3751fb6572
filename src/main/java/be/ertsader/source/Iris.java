package be.ertsader.source;

/** The IRIs of sources, tables and rows. */
public final class Iris {
  /** All IRIs of Ertsader begin so. */
  public static final String BASE = "https://w3id.org/ertsader/";

  /** Things begin so; their type and slug follow. */
  public static final String THINGS = BASE + "id/";

  /** Where queries are answered. */
  public static final String SPARQL = BASE + "sparql";

  /** The named graph of the description of all graphs (VoID). */
  public static final String VOID = BASE + ".well-known/void";

  /** The named graph of the examples of queries. */
  public static final String EXAMPLES = BASE + ".well-known/sparql-examples";

  /** The named graph of the catalogue (DCAT), and the document of it. */
  public static final String CATALOG = BASE + "catalog";

  private Iris() {}

  /** A study. */
  public static String source(String source) {
    return THINGS + "source/" + source;
  }

  /** The named graph of a table; also the IRI of the table itself. */
  public static String graph(String source, String table) {
    return BASE + "graph/" + source + "/" + table;
  }

  /** The short path of a named graph: source and table, or what stands below the base. */
  public static String path(String graph) {
    return graph.substring(BASE.length()).replaceFirst("^graph/", "");
  }

  /** A row of a CSV file (RFC 7111). */
  public static String row(String source, String table, long number) {
    return BASE + "data/" + source + "/" + table + ".csv#row=" + number;
  }

  /** What one row claims. */
  public static String claim(String source, String table, String fingerprint) {
    return THINGS + "claim/" + source + "-" + table + "-" + fingerprint;
  }

  /** A thing of a register. */
  public static String thing(String type, String slug) {
    return THINGS + type + "/" + slug;
  }
}
