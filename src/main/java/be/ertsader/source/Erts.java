package be.ertsader.source;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of the ontology that the program itself must know; all others stand in its files. */
public final class Erts {
  /** The terms begin so. */
  public static final String NS = Iris.BASE + "ns#";

  /** The layout of a table. */
  public static final Node LAYOUT = term("layout");

  /** The short name of a source. */
  public static final Node SHORT_NAME = term("shortName");

  /** The line of a CSV at which a row begins. */
  public static final Node LINE = term("line");

  /** The severity that a profile gives a shape. */
  public static final Node SEVERITY = term("severity");

  /** The classes of claims. */
  public static final List<Node> CLAIMS =
      List.of(
          term("Flow"),
          term("Activity"),
          term("SupplyShare"),
          term("FlemishShare"),
          term("MaterialUse"),
          term("BaseMaterialLink"),
          term("Coupling"),
          term("CriticalityAssessment"),
          term("ListMembership"),
          term("Projection"),
          term("MaterialContent"),
          term("SecondaryInput"),
          term("EndUse"),
          term("ByProductShare"),
          term("SectorLink"),
          term("EnvironmentalFigure"),
          term("StatedFigure"),
          term("Benchmark"),
          term("PolicyMeasure"),
          term("ResearchTheme"));

  private Erts() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NS + name);
  }
}
