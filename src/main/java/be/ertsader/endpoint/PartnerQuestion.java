package be.ertsader.endpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.Rename;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** What the pattern of a SERVICE asks a partner about some rows, and how its answer is read. */
final class PartnerQuestion {
  /** What stands in no IRI, though a function may have made one of it. */
  private static final Pattern NO_IRI = Pattern.compile("[\\x00-\\x20<>\"{}|^`\\\\]");

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]*");

  private final Element pattern;

  /** The variables of the answer: what the partner calls them, and what they are called here. */
  private final Map<Var, Var> here = new LinkedHashMap<>();

  PartnerQuestion(OpService service) {
    // Variables of subqueries have other names here than those that the client gave them.
    pattern = OpAsQuery.asElement(Rename.reverseVarRename(service.getSubOp(), true));
    for (Var variable : OpVars.visibleVars(service.getSubOp())) {
      Node there = Rename.reverseVarRename(variable);
      if (Var.isNamedVar(there)) {
        here.put(Var.alloc(there), variable);
      }
    }
  }

  /** The question about some rows of ours; what they say is sent along. */
  String about(Collection<Binding> rows) {
    Set<Var> known = new LinkedHashSet<>(here.keySet());
    known.removeIf(v -> rows.stream().noneMatch(r -> r.contains(here.get(v))));
    ElementGroup group = new ElementGroup();
    if (!known.isEmpty()) {
      Set<Binding> sent = new LinkedHashSet<>();
      rows.forEach(r -> sent.add(there(r, known)));
      group.addElement(new ElementData(new ArrayList<>(known), new ArrayList<>(sent)));
    }
    group.addElement(pattern);
    Query query = QueryFactory.create();
    query.setSyntax(Syntax.syntaxSPARQL_11);
    query.setQuerySelectType();
    query.setQueryResultStar(true);
    query.setQueryPattern(group);
    return query.serialize(Syntax.syntaxSPARQL_11);
  }

  private Binding there(Binding row, Set<Var> known) {
    BindingBuilder sent = BindingFactory.builder();
    for (Var variable : known) {
      Node value = row.get(here.get(variable));
      if (value != null) {
        sent.add(variable, value);
      }
    }
    return sent.build();
  }

  /**
   * Whether a partner can know what a row speaks of: it does not know our blank nodes, and what
   * cannot be written as a term is no part of a query.
   */
  boolean canBeSent(Binding row) {
    return here.values().stream().map(row::get).allMatch(v -> v == null || canBeWritten(v));
  }

  private static boolean canBeWritten(Node value) {
    return value.isURI()
        ? isIri(value.getURI())
        : value.isLiteral()
            && isIri(value.getLiteralDatatypeURI())
            && LANGUAGE.matcher(value.getLiteralLanguage()).matches();
  }

  private static boolean isIri(String text) {
    return !NO_IRI.matcher(text).find();
  }

  /** A row of the answer; what was not asked for is left out. */
  Binding read(Binding answer) {
    BindingBuilder row = BindingFactory.builder();
    here.forEach(
        (there, ours) -> {
          if (answer.contains(there)) {
            row.add(ours, answer.get(there));
          }
        });
    return row.build();
  }

  /** The rows of an answer. */
  List<Binding> read(List<Binding> answer) {
    return answer.stream().map(this::read).toList();
  }
}
