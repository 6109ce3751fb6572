package be.ertsader.endpoint;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/**
 * REGEX and REPLACE that stop when the time of the query is up: a pattern that tries all ways may
 * take years over a short text.
 */
final class WatchedRegex extends ExprFunctionN {
  private static final String REGEX = "regex";
  private static final String REPLACE = "replace";
  private static final String FLAGS = "smixq";

  private final String name;
  private final Watch watch;

  private WatchedRegex(String name, Watch watch, ExprList arguments) {
    super(name, arguments);
    this.name = name;
    this.watch = watch;
  }

  /** Puts itself in the place of Jena's. */
  static ExprTransformCopy instead(Watch watch) {
    return new ExprTransformCopy() {
      @Override
      public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
          return new WatchedRegex(REGEX, watch, arguments);
        }
        return function instanceof E_StrReplace
            ? new WatchedRegex(REPLACE, watch, arguments)
            : super.transform(function, arguments);
      }
    };
  }

  @Override
  public NodeValue eval(List<NodeValue> args) {
    boolean replaces = name.equals(REPLACE);
    int flagsAt = replaces ? 3 : 2;
    Node text = NodeValueOps.checkAndGetStringLiteral(name, args.get(0));
    String flags = args.size() > flagsAt ? args.get(flagsAt).getString() : "";
    Matcher matcher =
        pattern(args.get(1), flags).matcher(new WatchedText(text.getLiteralLexicalForm(), watch));
    return replaces
        ? replaced(matcher, text, args.get(2).getString())
        : NodeValue.makeBoolean(matcher.find());
  }

  private static NodeValue replaced(Matcher matcher, Node text, String by) {
    if (matcher.pattern().matcher("").find()) {
      throw new ExprEvalException("REPLACE: the pattern matches the empty text");
    }
    try {
      String result = matcher.replaceAll(by);
      return text.getLiteralLanguage().isEmpty()
          ? NodeValue.makeNode(result, text.getLiteralDatatype())
          : NodeValue.makeLangString(result, text.getLiteralLanguage());
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new ExprEvalException("REPLACE: " + e.getMessage());
    }
  }

  private static Pattern pattern(NodeValue pattern, String flags) {
    int mask = 0;
    for (char flag : flags.toCharArray()) {
      mask |=
          switch (flag) {
            case 's' -> Pattern.DOTALL;
            case 'm' -> Pattern.MULTILINE;
            case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
            case 'x' -> Pattern.COMMENTS;
            case 'q' -> Pattern.LITERAL;
            default -> throw new ExprEvalException("REGEX: flags are of " + FLAGS);
          };
    }
    try {
      return Pattern.compile(pattern.getString(), mask);
    } catch (PatternSyntaxException e) {
      throw new ExprEvalException("REGEX: " + e.getMessage());
    }
  }

  @Override
  public Expr copy(ExprList arguments) {
    return new WatchedRegex(name, watch, arguments);
  }
}
