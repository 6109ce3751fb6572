package be.ertsader.source;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The short names of vocabularies. */
public final class Prefixes {
  /** Those that the data and the ontology take terms from. */
  public static final Map<String, String> DATA =
      Map.ofEntries(
          Map.entry("dct", "http://purl.org/dc/terms/"),
          Map.entry("erts", Iris.BASE + "ns#"),
          Map.entry("geo", "http://www.opengis.net/ont/geosparql#"),
          Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
          Map.entry("prov", "http://www.w3.org/ns/prov#"),
          Map.entry("qudt", "http://qudt.org/schema/qudt/"),
          Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
          Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
          Map.entry("sh", "http://www.w3.org/ns/shacl#"),
          Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
          Map.entry("unit", "http://qudt.org/vocab/unit/"),
          Map.entry("vann", "http://purl.org/vocab/vann/"),
          Map.entry("wgs", "http://www.w3.org/2003/01/geo/wgs84_pos#"),
          Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

  /** Those that only what is told of the data takes terms from: descriptions and the catalogue. */
  private static final Map<String, String> DESCRIPTIONS =
      Map.ofEntries(
          Map.entry("adms", "http://www.w3.org/ns/adms#"),
          Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
          Map.entry("dcatap", "http://data.europa.eu/r5r/"),
          Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
          Map.entry("formats", "http://www.w3.org/ns/formats/"),
          Map.entry("mdcat", "https://data.vlaanderen.be/ns/metadata-dcat#"),
          Map.entry("mdcat2", "http://data.vlaanderen.be/ns/metadata-dcat#"),
          Map.entry("schema", "https://schema.org/"),
          Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
          Map.entry("spdx", "http://spdx.org/rdf/terms#"),
          Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
          Map.entry("void", "http://rdfs.org/ns/void#"),
          Map.entry("void-ext", "http://ldf.fi/void-ext#"));

  /** Those of everything that is published. */
  public static final Map<String, String> ALL =
      Stream.of(DATA, DESCRIPTIONS)
          .flatMap(prefixes -> prefixes.entrySet().stream())
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Prefixes() {}
}
