import be.ertsader.store.Draft;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import java.nio.file.Path;
import org.apache.jena.riot.RDFParser;

/**
 * Writes a file of quads into a store of the project, as a build does.
 *
 * <pre>java -cp ... EuStore FILE STORE-FOLDER</pre>
 */
final class EuStore {
  /** Takes the place of the ontology's fingerprint, which a store is opened by. */
  static final String ONTOLOGY = "bench";

  private EuStore() {}

  public static void main(String[] args) {
    try (Draft draft = StoreFolder.at(Path.of(args[1])).begin()) {
      long quads = draft.write(sink -> RDFParser.source(args[0]).checking(false).parse(sink));
      draft.publish(new StoreInfo(ONTOLOGY, "", "bench", quads));
    }
  }
}
