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

  /**
   * The variables of which a row tells a partner something. What a partner cannot be told is left
   * open, and the answers that do not fit fall out when they are joined.
   */
  Set<Var> said(Binding row) {
    Set<Var> said = new LinkedHashSet<>();
    here.forEach(
        (there, ours) -> {
          if (row.contains(ours) && canBeSent(row.get(ours))) {
            said.add(there);
          }
        });
    return said;
  }

  /**
   * The question about some rows of ours.
   *
   * @param said the variables of which each of them tells something: of rows that told less, a
   *     partner would repeat the answers to others
   */
  String about(Set<Var> said, Collection<Binding> rows) {
    ElementGroup group = new ElementGroup();
    if (!said.isEmpty()) {
      Set<Binding> sent = new LinkedHashSet<>();
      rows.forEach(r -> sent.add(there(r, said)));
      group.addElement(new ElementData(new ArrayList<>(said), new ArrayList<>(sent)));
    }
    group.addElement(pattern);
    Query query = QueryFactory.create();
    query.setSyntax(Syntax.syntaxSPARQL_11);
    query.setQuerySelectType();
    query.setQueryResultStar(true);
    query.setQueryPattern(group);
    return query.serialize(Syntax.syntaxSPARQL_11);
  }

  private Binding there(Binding row, Set<Var> said) {
    BindingBuilder sent = BindingFactory.builder();
    said.forEach(v -> sent.add(v, row.get(here.get(v))));
    return sent.build();
  }

  /**
   * Whether a partner can be told a value: it does not know our blank nodes, and what cannot be
   * written as a term is no part of a query.
   */
  static boolean canBeSent(Node value) {
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
