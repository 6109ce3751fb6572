package be.ertsader.endpoint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * REGEX and REPLACE that stop when the time of the query is up: a pattern that tries all ways may
 * take years over a short text.
 */
final class WatchedRegex extends ExprFunctionN {
  private static final String REGEX = "regex";
  private static final String REPLACE = "replace";

  private final String name;
  private final Watch watch;

  private WatchedRegex(String name, Watch watch, ExprList arguments) {
    super(name, arguments);
    this.name = name;
    this.watch = watch;
  }

  static WatchedRegex regex(Watch watch, ExprList arguments) {
    return new WatchedRegex(REGEX, watch, arguments);
  }

  static WatchedRegex replace(Watch watch, ExprList arguments) {
    return new WatchedRegex(REPLACE, watch, arguments);
  }

  @Override
  public NodeValue eval(List<NodeValue> args) {
    boolean replaces = name.equals(REPLACE);
    int flagsAt = replaces ? 3 : 2;
    Node text = NodeValueOps.checkAndGetStringLiteral(name, args.get(0));
    if (!replaces && !args.get(1).isString()) {
      throw new ExprEvalException("REGEX: the pattern is no plain string");
    }
    String flags = args.size() > flagsAt ? text(args.get(flagsAt)) : null;
    Pattern pattern = RegexEngine.makePattern(name, text(args.get(1)), flags);
    Matcher matcher = pattern.matcher(new WatchedText(text.getLiteralLexicalForm(), watch));
    try {
      return replaces
          ? replaced(matcher, args.get(0), text(args.get(2)))
          : NodeValue.makeBoolean(matcher.find());
    } catch (StackOverflowError e) {
      throw new ExprEvalException(name + ": the pattern nests too deeply for this text");
    }
  }

  private String text(NodeValue value) {
    return NodeValueOps.checkAndGetStringLiteral(name, value).getLiteralLexicalForm();
  }

  /** As Jena does it: a match of nothing after a first match is passed over. */
  private NodeValue replaced(Matcher matcher, NodeValue text, String by) {
    StringBuilder result = new StringBuilder();
    boolean any = false;
    try {
      while (matcher.find()) {
        if (any && matcher.start() == matcher.end()) {
          continue;
        }
        any = true;
        int before = result.length();
        watch.make(by.length());
        matcher.appendReplacement(result, by);
        watch.make(result.length() - before);
      }
    } catch (IndexOutOfBoundsException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage(), e);
    }
    return any ? NodeValue.makeNode(like(text, matcher.appendTail(result))) : text;
  }

  private static Node like(NodeValue text, StringBuilder result) {
    Node old = text.asNode();
    return NodeFactory.createLiteral(
        result.toString(), old.getLiteralLanguage(), old.getLiteralDatatype());
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedRegex(name, watch, arguments);
  }
}
