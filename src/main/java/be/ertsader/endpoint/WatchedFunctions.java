package be.ertsader.endpoint;

import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrLang;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcat;
import org.apache.jena.sparql.expr.aggregate.AggGroupConcatDistinct;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.vocabulary.XSD;

/** Puts functions under a watch that may take years or all memory over small arguments. */
final class WatchedFunctions extends ExprTransformCopy {
  /** Bits of a product: some thousand digits. */
  private static final int WIDEST = 16_384;

  /** Characters of a text that is cast. */
  private static final int LONGEST = 10_000;

  private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*");

  private final Watch watch;

  WatchedFunctions(Watch watch) {
    this.watch = watch;
  }

  @Override
  public Expr transform(ExprFunctionN function, ExprList arguments) {
    if (function instanceof E_Regex) {
      return WatchedRegex.regex(watch, arguments);
    }
    if (function instanceof E_StrReplace) {
      return WatchedRegex.replace(watch, arguments);
    }
    if (function instanceof E_StrConcat) {
      return new Concat(watch, arguments);
    }
    String iri = function.getFunctionIRI();
    if (iri != null && iri.startsWith(XSD.NS) && !iri.equals(XSD.xstring.getURI())) {
      ExprList bounded = new ExprList();
      arguments.forEach(a -> bounded.add(new Bounded(watch, a)));
      return super.transform(function, bounded);
    }
    return super.transform(function, arguments);
  }

  @Override
  public Expr transform(ExprFunction2 function, Expr left, Expr right) {
    if (function instanceof E_Multiply) {
      return new Product(watch, left, right);
    }
    if (function instanceof E_StrLang) {
      return super.transform(function, left, new Language(right));
    }
    return function instanceof E_StrDatatype
        ? super.transform(function, new Bounded(watch, left), right)
        : super.transform(function, left, right);
  }

  /** EXISTS; what it looks for has functions too. */
  @Override
  public Expr transform(ExprFunctionOp function, ExprList arguments, Op pattern) {
    Op watched = Transformer.transformSkipService(new TransformCopy(), this, pattern);
    return super.transform(function, arguments, watched);
  }

  /**
   * The same aggregator under a watch. Jena leaves out aggregators where it puts functions in the
   * place of others.
   */
  Aggregator watched(Aggregator aggregator) {
    ExprList added = aggregator.getExprList();
    if (added == null) {
      return aggregator;
    }
    ExprList watched = new ExprList();
    for (Expr one : added) {
      watched.add(measured(aggregator, ExprTransformer.transform(this, one)));
    }
    return aggregator.copy(watched);
  }

  private Expr measured(Aggregator aggregator, Expr text) {
    if (aggregator instanceof AggGroupConcat plain) {
      return new Measured(watch, text, length(plain.getSeparator()));
    }
    return aggregator instanceof AggGroupConcatDistinct distinct
        ? new Measured(watch, text, length(distinct.getSeparator()))
        : text;
  }

  private static int length(String separator) {
    return separator == null ? 1 : separator.length();
  }

  private static final class Concat extends ExprFunctionN {
    private final Watch watch;

    Concat(Watch watch, ExprList arguments) {
      super("concat", arguments);
      this.watch = watch;
    }

    @Override
    public NodeValue eval(List<NodeValue> args) {
      watch.make(args.stream().mapToLong(a -> a.asString().length()).sum());
      return XSDFuncOp.strConcat(args);
    }

    @Override
    public Expr copy(ExprList arguments) {
      return new Concat(watch, arguments);
    }
  }

  private static final class Product extends ExprFunction2 {
    private final Watch watch;

    Product(Watch watch, Expr left, Expr right) {
      super(left, right, "multiply", "*");
      this.watch = watch;
    }

    @Override
    public NodeValue eval(NodeValue left, NodeValue right) {
      if (bits(left) + bits(right) > WIDEST) {
        throw watch.fail(new HttpFailure(400, "a product may have %d bits".formatted(WIDEST)));
      }
      return NodeValueOps.multiplicationNV(left, right);
    }

    private static int bits(NodeValue factor) {
      if (factor.isInteger()) {
        return factor.getInteger().bitLength();
      }
      BigInteger digits =
          factor.isDecimal() ? factor.getDecimal().unscaledValue() : BigInteger.ZERO;
      return digits.bitLength();
    }

    @Override
    public Expr copy(Expr left, Expr right) {
      return new Product(watch, left, right);
    }
  }

  /** A text of which a number or a time is made: reading one takes the square of its length. */
  private static final class Bounded extends ExprFunction1 {
    private final Watch watch;

    Bounded(Watch watch, Expr text) {
      super(text, "bounded");
      this.watch = watch;
    }

    @Override
    public NodeValue eval(NodeValue text) {
      if (text.isString() && text.getString().length() > LONGEST) {
        throw watch.fail(
            new HttpFailure(400, "a value may be cast from %d characters".formatted(LONGEST)));
      }
      return text;
    }

    @Override
    public Expr copy(Expr text) {
      return new Bounded(watch, text);
    }
  }

  /** A language that is none is an error of the expression; Jena stumbles when it tells so. */
  private static final class Language extends ExprFunction1 {
    Language(Expr tag) {
      super(tag, "language");
    }

    @Override
    public NodeValue eval(NodeValue tag) {
      if (!LANGUAGE.matcher(tag.asString()).matches()) {
        throw new ExprEvalException("no language: " + tag);
      }
      return tag;
    }

    @Override
    public Expr copy(Expr tag) {
      return new Language(tag);
    }
  }

  private static final class Measured extends ExprFunction1 {
    private final Watch watch;
    private final int more;

    /**
     * @param more characters that are added to each text
     */
    Measured(Watch watch, Expr text, int more) {
      super(text, "measured");
      this.watch = watch;
      this.more = more;
    }

    @Override
    public NodeValue eval(NodeValue text) {
      watch.make((long) text.asString().length() + more);
      return text;
    }

    @Override
    public Expr copy(Expr text) {
      return new Measured(watch, text, more);
    }
  }
}
