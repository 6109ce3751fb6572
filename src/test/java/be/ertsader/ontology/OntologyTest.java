package be.ertsader.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.formats.TurtleDocumentFormat;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLDataFactory;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;
import org.semanticweb.owlapi.reasoner.OWLReasoner;

/** Holds core, alignments and vocabularies, taken together, to OWL 2 DL and to the house rules. */
class OntologyTest {

  private static final Path FOLDER = Path.of(System.getProperty("ertsader.home", "."), "ontology");
  private static final String NS = "https://w3id.org/ertsader/ns#";
  private static final String ID = "https://w3id.org/ertsader/id/test/";
  private static final Model MERGED = ModelFactory.createDefaultModel();

  static {
    files().forEach(name -> RDFDataMgr.read(MERGED, FOLDER.resolve(name).toString()));
  }

  static Set<String> terms() {
    return iris(MERGED.listSubjects().filterKeep(RDFNode::isURIResource).toList(), NS);
  }

  static Set<String> concepts() {
    return iris(MERGED.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList(), "");
  }

  static Set<String> files() {
    Set<String> names = new TreeSet<>();
    for (String part : List.of("", "alignments", "vocabularies")) {
      try (Stream<Path> files = Files.list(FOLDER.resolve(part))) {
        files
            .map(file -> FOLDER.relativize(file).toString())
            .filter(name -> name.endsWith(".ttl"))
            .forEach(names::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return names;
  }

  @Test
  void isInTheOwl2DlProfile() {
    assertThat(new OWL2DLProfile().checkOntology(owl(MERGED)).getViolations()).isEmpty();
  }

  @Test
  void isConsistentAndEveryClassCanHaveMembers() {
    OWLReasoner reasoner = reasoner(MERGED);

    assertThat(reasoner.isConsistent()).isTrue();
    assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom())
        .extracting(OWLClass::toString)
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Element, Company",
    "RawMaterial, Technology",
    "Claim, DerivedStatement",
    "Claim, Entity",
    "Role, Status"
  })
  void noThingIsOfTwoKindsThatExcludeEachOther(String one, String other) {
    Model contradiction = ModelFactory.createDefaultModel().add(MERGED);
    contradiction
        .createResource(ID + "contradiction")
        .addProperty(RDF.type, contradiction.createResource(NS + one))
        .addProperty(RDF.type, contradiction.createResource(NS + other));

    assertThat(reasoner(contradiction).isConsistent()).isFalse();
  }

  @Test
  void aTechnologyDependsOnWhoeverOperatesASiteThatPutsOutWhatItNeeds() {
    Model chain = ModelFactory.createDefaultModel().add(MERGED);
    link(chain, "technology", "needsMaterial", "material");
    link(chain, "site", "hasOutput", "material");
    link(chain, "company", "operates", "site");
    OWLDataFactory owl = OWLManager.getOWLDataFactory();

    assertThat(
            reasoner(chain)
                .getObjectPropertyValues(
                    owl.getOWLNamedIndividual(ID + "technology"),
                    owl.getOWLObjectProperty(NS + "dependsOnProducer"))
                .containsEntity(owl.getOWLNamedIndividual(ID + "company")))
        .isTrue();
  }

  @Test
  void hasTermsAndConceptsToCheck() {
    assertThat(terms()).contains(NS + "RawMaterial", NS + "supplyRisk").hasSizeGreaterThan(100);
    assertThat(concepts()).hasSizeGreaterThan(50);
  }

  @ParameterizedTest
  @MethodSource("terms")
  void everyTermIsNamedDefinedAndIllustratedInBothLanguages(String iri) {
    Resource term = MERGED.getResource(iri);

    assertThat(languages(term, RDFS.label)).containsExactly("en", "nl");
    assertThat(languages(term, SKOS.definition)).containsExactly("en", "nl");
    assertThat(languages(term, SKOS.example, SKOS.note)).containsExactly("en", "nl");
    assertThat(term.hasProperty(RDFS.isDefinedBy, MERGED.getResource(NS.replace("#", ""))))
        .as("%s rdfs:isDefinedBy", iri)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("concepts")
  void everyConceptIsNamedDefinedNotatedAndInAScheme(String iri) {
    Resource concept = MERGED.getResource(iri);

    assertThat(languages(concept, SKOS.prefLabel)).containsExactly("en", "nl");
    assertThat(languages(concept, RDFS.label)).containsExactly("en", "nl");
    assertThat(languages(concept, SKOS.definition)).containsExactly("en", "nl");
    assertThat(concept.getProperty(SKOS.notation).getString())
        .isEqualTo(iri.substring(iri.lastIndexOf('/') + 1));
    assertThat(concept.getProperty(SKOS.inScheme).getResource().hasProperty(RDF.type))
        .as("the scheme of %s is described", iri)
        .isTrue();
  }

  @ParameterizedTest
  @MethodSource("files")
  void everyTermOfOursThatAFileUsesExists(String name) {
    Model file = RDFDataMgr.loadModel(FOLDER.resolve(name).toString());
    List<RDFNode> used = file.listObjects().toList();
    file.listStatements().forEach(statement -> used.add(statement.getPredicate()));
    file.listSubjects().forEach(used::add);

    assertThat(terms()).containsAll(iris(used, NS));
  }

  private static void link(Model model, String subject, String property, String object) {
    model
        .createResource(ID + subject)
        .addProperty(model.createProperty(NS, property), model.createResource(ID + object));
  }

  private static Set<String> iris(List<? extends RDFNode> nodes, String start) {
    Set<String> iris = new TreeSet<>();
    nodes.stream()
        .filter(RDFNode::isURIResource)
        .map(node -> node.asResource().getURI())
        .filter(iri -> iri.startsWith(start))
        .forEach(iris::add);
    return iris;
  }

  private static Set<String> languages(Resource subject, Property... properties) {
    Set<String> languages = new TreeSet<>();
    Stream.of(properties)
        .flatMap(property -> subject.listProperties(property).toList().stream())
        .forEach(statement -> languages.add(statement.getLanguage()));
    return languages;
  }

  /** The merged files hold all that they import, so the imports go: no network in a test. */
  private static OWLOntology owl(Model model) {
    Model closed = ModelFactory.createDefaultModel().add(model).removeAll(null, OWL.imports, null);
    closed
        .listSubjectsWithProperty(RDF.type, OWL.Ontology)
        .filterDrop(ontology -> ontology.getURI().equals(NS.replace("#", "")))
        .toList()
        .forEach(ontology -> closed.removeAll(ontology, null, null));
    StringWriter triples = new StringWriter();
    RDFDataMgr.write(triples, closed, Lang.NTRIPLES);
    try {
      return OWLManager.createOWLOntologyManager()
          .loadOntologyFromOntologyDocument(
              new StringDocumentSource(
                  triples.toString(), "urn:ertsader:merged", new TurtleDocumentFormat(), null));
    } catch (OWLOntologyCreationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static OWLReasoner reasoner(Model model) {
    return new ReasonerFactory().createReasoner(owl(model));
  }
}
