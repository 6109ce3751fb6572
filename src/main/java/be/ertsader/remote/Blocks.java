package be.ertsader.remote;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/**
 * Works on the rows of an iterator in blocks: a question to the server for each, not for each row.
 */
final class Blocks extends QueryIter1 {
  private static final int FIRST = 50;
  private static final int MOST = 500;

  private final Function<List<Binding>, Iterator<Binding>> work;
  private Iterator<Binding> current = Collections.emptyIterator();
  private int size = FIRST;

  /**
   * @param work gives what becomes of a block; it is asked when rows are wanted
   */
  Blocks(
      QueryIterator input, Function<List<Binding>, Iterator<Binding>> work, ExecutionContext cxt) {
    super(input, cxt);
    this.work = work;
  }

  @Override
  protected boolean hasNextBinding() {
    while (!current.hasNext()) {
      Iter.close(current);
      if (!getInput().hasNext()) {
        return false;
      }
      List<Binding> block = new ArrayList<>();
      while (block.size() < size && getInput().hasNext()) {
        block.add(getInput().next());
      }
      size = MOST;
      current = work.apply(block);
    }
    return true;
  }

  @Override
  protected Binding moveToNextBinding() {
    return current.next();
  }

  @Override
  protected void closeSubIterator() {
    Iter.close(current);
  }

  @Override
  protected void requestSubCancel() {
    // The next row that is asked for ends it.
  }
}
