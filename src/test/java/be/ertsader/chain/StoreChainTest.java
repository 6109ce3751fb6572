package be.ertsader.chain;

import static org.assertj.core.api.Assertions.assertThat;

import be.ertsader.store.Draft;
import be.ertsader.store.OpenStore;
import be.ertsader.store.StoreFolder;
import be.ertsader.store.StoreInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Dataset;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An index is the same whether it is read by SPARQL, from the files of a store, or as kept. */
class StoreChainTest {
  @TempDir Path folder;

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aStoreIsReadAsSparqlReadsIt(long seed) {
    Dataset dataset = RandomChain.dataset(seed);

    try (OpenStore store = store(dataset)) {
      assertThat(lines(ChainIndexes.read(store, RandomChain.QUERIES)))
          .isEqualTo(lines(RandomChain.index(dataset)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsKeptIsReadAsItWas(long seed) {
    try (OpenStore store = store(RandomChain.dataset(seed))) {
      List<String> made = lines(ChainIndexes.of(store, RandomChain.QUERIES));

      assertThat(lines(ChainIndexes.of(store, RandomChain.QUERIES))).isEqualTo(made);
    }
  }

  private OpenStore store(Dataset dataset) {
    StoreFolder stores = StoreFolder.at(folder);
    try (Draft draft = stores.begin()) {
      long quads =
          draft.write(
              sink ->
                  dataset
                      .asDatasetGraph()
                      .getDefaultGraph()
                      .find()
                      .forEachRemaining(
                          t -> sink.quad(new Quad(NodeFactory.createURI("urn:x:graph"), t))));
      draft.publish(new StoreInfo("ontology", "data", "test", quads));
    }
    return stores.open("ontology");
  }

  /** Every hop with its claims and what these say of quantities. */
  private static List<String> lines(ChainIndex index) {
    return IntStream.range(0, index.edges()).mapToObj(e -> line(index, e)).toList();
  }

  private static String line(ChainIndex index, int edge) {
    List<String> figures =
        index
            .claimNumbers(edge)
            .mapToObj(
                c ->
                    index.claim(c)
                        + index.quantities().any(c).map(f -> f.kind() + f.scope() + f.tonnes())
                        + index.quantities().hostShare(c))
            .sorted()
            .toList();
    Optional<Interval> used = index.quantities().euConsumption(index.source(edge));
    return index.iri(index.source(edge))
        + used
        + index.kind(edge)
        + index.iri(index.target(edge))
        + figures;
  }
}
