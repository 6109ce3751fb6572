package be.ertsader.build;

import be.ertsader.store.KeptFiles;
import be.ertsader.store.OpenStore;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;

/**
 * What is worked out of a new store for those who will read it, so that the first need not wait.
 *
 * @param answers makes what is kept beside the version, from all graphs as one, which it only
 *     reads; a triple that stands in several graphs may come several times
 * @param work does the rest, once the store serves
 */
public record Extras(Function<Graph, List<KeptFiles.Entry>> answers, Consumer<OpenStore> work) {
  /** Nothing at all. */
  public static final Extras NONE = new Extras(content -> List.of(), store -> {});
}
