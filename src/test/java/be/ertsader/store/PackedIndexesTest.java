package be.ertsader.store;

import static be.ertsader.store.RandomQuads.iri;
import static be.ertsader.store.RandomQuads.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a draft packs is what TDB2 finds. */
class PackedIndexesTest {
  @TempDir Path folder;

  @Test
  void theContentIsWhatWasWritten() {
    List<Quad> quads = new RandomQuads(1, 20_000).take(150_000);
    Set<Quad> distinct = new HashSet<>(quads);
    assertThat(distinct).hasSizeBetween(100_000, 149_000);

    assertThat(publish(quads)).isEqualTo(distinct.size());

    assertThat(find(Quad.ANY)).hasSize(distinct.size()).allMatch(distinct::contains);
  }

  @Test
  void valuesThatDoNotFitIntoAnIdAreKeptWhole() {
    List<Quad> quads =
        RandomQuads.outsized().stream()
            .map(value -> Quad.create(iri("g", 1), iri("s", 1), iri("p", 1), value))
            .toList();

    assertThat(publish(quads)).isEqualTo(quads.size());

    assertThat(find(Quad.ANY)).containsExactlyInAnyOrderElementsOf(quads);
    for (Quad quad : quads) {
      assertThat(find(quad)).containsExactly(quad);
    }
  }

  @Test
  void twoWaysToWriteAValueAreOneQuad() {
    Quad one = Quad.create(iri("g", 1), iri("s", 1), iri("p", 1), typed("1", "integer"));
    Quad other = Quad.create(iri("g", 1), iri("s", 1), iri("p", 1), typed("01", "integer"));

    assertThat(publish(List.of(other, one, other))).isEqualTo(1);

    assertThat(find(Quad.ANY)).containsExactly(one);
  }

  @Test
  void everyPatternFindsWhatADatasetInMemoryFinds() {
    List<Quad> quads = new RandomQuads(2, 40).take(4_000);
    List<Quad> asked = new ArrayList<>(new RandomQuads(3, 40).take(8));
    asked.addAll(quads.subList(0, 8));
    asked.add(Quad.create(iri("no", 1), iri("no", 2), iri("no", 3), iri("no", 4)));
    DatasetGraph memory = DatasetGraphFactory.create();
    quads.forEach(memory::add);

    publish(quads);

    try (OpenStore store = Stores.open(folder)) {
      for (Quad quad : asked) {
        for (int shape = 0; shape < 16; shape++) {
          Quad pattern = pattern(quad, shape);
          assertThat(find(store.dataset(), pattern))
              .as(pattern.toString())
              .containsExactlyInAnyOrderElementsOf(list(memory, pattern));
        }
      }
    }
  }

  /** About a page of 255 records, two pages, and the 226 pages below one branch of a tree. */
  @ParameterizedTest
  @ValueSource(
      ints = {0, 1, 2, 127, 254, 255, 256, 257, 509, 510, 511, 765, 57_629, 57_630, 57_631, 57_886})
  void treesOfAllSizesAreSound(int size) throws IOException {
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      quads.add(
          Quad.create(iri("g", i % 3), iri("s", i / 7), iri("p", i % 5), typed(i, "integer")));
    }
    publish(quads);

    DatasetGraphTDB dataset = Database.open(folder.resolve("versions/1"));
    try {
      Txn.executeRead(dataset, () -> assertSound(dataset, quads));
    } finally {
      dataset.shutdown();
    }
  }

  @Test
  void aTreeThatLacksAQuadIsNoticed() {
    publish(new RandomQuads(4, 10).take(1));

    DatasetGraphTDB dataset = Database.open(folder.resolve("versions/1"));
    try {
      Txn.executeRead(
          dataset,
          () ->
              assertThatThrownBy(() -> QuadPacker.verify(dataset, 2))
                  .hasMessage("index GSPO has 1 records, not 2"));
    } finally {
      dataset.shutdown();
    }
  }

  @Test
  void jenasOwnTdb2ReadsAndChangesACopy() throws IOException {
    List<Quad> quads = new RandomQuads(5, 500).take(5_000);
    Set<Quad> expected = new HashSet<>(quads);
    publish(quads);
    DatasetGraph copy = DatabaseMgr.connectDatasetGraph(Location.create(copyVersion()));
    try {
      assertThat(Txn.calculateRead(copy, () -> list(copy, Quad.ANY)))
          .containsExactlyInAnyOrderElementsOf(expected);

      Collection<Quad> more = new RandomQuads(6, 900).take(3_000);
      Collection<Quad> fewer = quads.subList(0, 2_000);
      Txn.executeWrite(copy, () -> more.forEach(copy::add));
      Txn.executeWrite(copy, () -> fewer.forEach(copy::delete));

      expected.addAll(more);
      fewer.forEach(expected::remove);
      assertThat(Txn.calculateRead(copy, () -> list(copy, Quad.ANY)))
          .containsExactlyInAnyOrderElementsOf(expected);
    } finally {
      TDBInternal.expel(copy);
    }
  }

  private long publish(List<Quad> quads) {
    try (Draft draft = StoreFolder.at(folder).begin()) {
      long distinct = draft.write(sink -> quads.forEach(sink::quad));
      draft.publish(new StoreInfo(Stores.ONTOLOGY, "", "", distinct));
      return distinct;
    }
  }

  private List<Quad> find(Quad pattern) {
    try (OpenStore store = Stores.open(folder)) {
      return find(store.dataset(), pattern);
    }
  }

  private static List<Quad> find(DatasetGraph dataset, Quad pattern) {
    return Txn.calculateRead(dataset, () -> list(dataset, pattern));
  }

  /** In named graphs only, as a pattern without a graph finds the default graph, too. */
  private static List<Quad> list(DatasetGraph dataset, Quad pattern) {
    List<Quad> quads = new ArrayList<>();
    dataset
        .findNG(
            pattern.getGraph(), pattern.getSubject(), pattern.getPredicate(), pattern.getObject())
        .forEachRemaining(quads::add);
    return quads;
  }

  private static Quad pattern(Quad quad, int shape) {
    Node[] nodes = {quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject()};
    Arrays.setAll(nodes, slot -> (shape >> slot & 1) == 1 ? Node.ANY : nodes[slot]);
    return Quad.create(nodes[0], nodes[1], nodes[2], nodes[3]);
  }

  private static void assertSound(DatasetGraphTDB dataset, List<Quad> quads) {
    for (TupleIndex index :
        dataset.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()) {
      BPlusTree tree = (BPlusTree) ((TupleIndexRecord) index).getRangeIndex();
      assertThatCode(tree::check).as(index.getName()).doesNotThrowAnyException();
      assertThat(tree.size()).as(index.getName()).isEqualTo(quads.size());
      tree.iterator().forEachRemaining(record -> assertThat(tree.contains(record)).isTrue());
    }
    assertThat(quads).allMatch(dataset::contains);
  }

  private String copyVersion() throws IOException {
    Path from = Database.folder(folder.resolve("versions/1"));
    Path to = Files.createDirectories(Database.folder(folder.resolve("copy")));
    try (var files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return to.getParent().toString();
  }
}
