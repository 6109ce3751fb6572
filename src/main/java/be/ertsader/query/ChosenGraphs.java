package be.ertsader.query;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;

/**
 * The graphs that a query names by FROM. Over a store whose default graph is the union of all, TDB2
 * itself would answer from all of them, whatever FROM says.
 */
public final class ChosenGraphs {
  private final Query query;
  private final DatasetDescription graphs;

  private ChosenGraphs(Query query, DatasetDescription graphs) {
    this.query = query;
    this.graphs = graphs;
  }

  /** Takes the dataset off a query. */
  public static ChosenGraphs of(Query query) {
    Query bare = query.cloneQuery();
    bare.getGraphURIs().clear();
    bare.getNamedGraphURIs().clear();
    return new ChosenGraphs(bare, DatasetDescription.create(query));
  }

  /** The query without a dataset. */
  public Query query() {
    return query;
  }

  /** Whether the query names graphs at all. */
  public boolean areNamed() {
    return graphs != null;
  }

  /** Those of the graphs that the query names; all when it names none. */
  public DatasetGraph of(DatasetGraph all) {
    return graphs == null ? all : DynamicDatasets.dynamicDataset(graphs, all, false);
  }
}
