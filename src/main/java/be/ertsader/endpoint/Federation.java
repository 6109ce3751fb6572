package be.ertsader.endpoint;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.apache.jena.sparql.engine.iterator.QueryIterConcat;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.join.Join;

/** The calls that one query makes to partners: its rows are joined with what they answer. */
final class Federation {
  /** Rows about which a partner is asked at once. */
  private static final int BLOCK = 100;

  private static final int SERVER_FAULT = 500;

  private final Partners partners;
  private final Watch watch;
  private final PartnerClient client;

  /**
   * @param time what the query may take from now on
   */
  Federation(Partners partners, Watch watch, Duration time) {
    this.partners = partners;
    this.watch = watch;
    this.client = new PartnerClient(watch, time);
  }

  /**
   * Joins rows with the answers to a SERVICE.
   *
   * @param optional whether a row stays to which there is no answer
   * @throws HttpFailure while it is read: 403 for whom may not be called, 400 where nobody is
   *     named, 502 and 504 for a partner that fails
   */
  QueryIterator join(
      OpService service, QueryIterator rows, boolean optional, ExecutionContext context) {
    return new Joined(service, rows, optional, context);
  }

  /** Rows that go to one partner and tell it of the same variables go together. */
  private record Call(URI partner, Set<Var> said) {}

  private final class Joined extends QueryIter1 {
    private final OpService service;
    private final PartnerQuestion question;
    private final boolean optional;
    private QueryIterator block = QueryIterNullIterator.create(getExecContext());

    Joined(OpService service, QueryIterator rows, boolean optional, ExecutionContext context) {
      super(rows, context);
      this.service = service;
      this.question = new PartnerQuestion(service);
      this.optional = optional;
    }

    @Override
    protected boolean hasNextBinding() {
      while (!block.hasNext()) {
        if (!getInput().hasNext()) {
          return false;
        }
        block.close();
        block = nextBlock();
      }
      return true;
    }

    @Override
    protected Binding moveToNextBinding() {
      return block.next();
    }

    /** The next rows, joined with the answers of those whom they call. */
    private QueryIterator nextBlock() {
      Map<Call, List<Binding>> calls = new LinkedHashMap<>();
      for (int i = 0; i < BLOCK && getInput().hasNext(); i++) {
        Binding row = getInput().next();
        Call call = new Call(partner(row), question.said(row));
        calls.computeIfAbsent(call, c -> new ArrayList<>()).add(row);
      }
      Map<Call, List<Binding>> answers = new LinkedHashMap<>();
      calls.forEach((call, rows) -> answers.put(call, answer(call, rows)));
      QueryIterConcat joined = new QueryIterConcat(getExecContext());
      calls.forEach((call, rows) -> joined.add(joined(rows, answers.get(call))));
      return joined;
    }

    private URI partner(Binding row) {
      Node name = service.getService();
      Node named = Var.isVar(name) ? row.get(Var.alloc(name)) : name;
      try {
        if (named == null || !named.isURI()) {
          throw HttpFailure.badRequest("here SERVICE " + name + " is no IRI");
        }
        return partners.require(named.getURI());
      } catch (HttpFailure failure) {
        throw watch.fail(failure);
      }
    }

    /** What a partner says to some rows. SILENT takes a failure for one row that says nothing. */
    private List<Binding> answer(Call call, List<Binding> rows) {
      try {
        return question.read(client.ask(call.partner(), question.about(call.said(), rows)));
      } catch (HttpFailure failure) {
        if (service.getSilent() && failure.status() >= SERVER_FAULT) {
          return List.of(BindingFactory.empty());
        }
        throw watch.fail(failure);
      }
    }

    private QueryIterator joined(List<Binding> rows, List<Binding> answer) {
      return optional
          ? Join.leftJoin(wrapped(rows), wrapped(answer), null, getExecContext())
          : Join.join(wrapped(rows), wrapped(answer), getExecContext());
    }

    private QueryIterator wrapped(List<Binding> rows) {
      return QueryIterPlainWrapper.create(rows.iterator(), getExecContext());
    }

    @Override
    protected void requestSubCancel() {
      block.cancel();
    }

    @Override
    protected void closeSubIterator() {
      block.close();
    }
  }
}
