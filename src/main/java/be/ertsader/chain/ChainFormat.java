package be.ertsader.chain;

import java.io.PrintStream;

/** The forms in which a chain is printed. */
public enum ChainFormat {
  /** A tree of text for people. */
  TABLE {
    @Override
    public void write(Chain chain, String language, Proof proof, PrintStream out) {
      new ChainTree(chain, new Words(language)).write(out);
    }
  },
  /** One line per hop and claim (RFC 4180). */
  CSV {
    @Override
    public void write(Chain chain, String language, Proof proof, PrintStream out) {
      HopList.csv(chain, out);
    }
  },
  /** One object per hop, in an array. */
  JSON {
    @Override
    public void write(Chain chain, String language, Proof proof, PrintStream out) {
      HopList.json(chain, out);
    }
  },
  /** A flowchart that Markdown pages draw. */
  MERMAID {
    @Override
    public void write(Chain chain, String language, Proof proof, PrintStream out) {
      HopList.mermaid(chain, out);
    }
  },
  /** A directed graph for Graphviz. */
  DOT {
    @Override
    public void write(Chain chain, String language, Proof proof, PrintStream out) {
      DotGraph.write(chain, out);
    }
  },
  /** A drawing that stands alone (SVG 1.1). */
  SVG {
    @Override
    public void write(Chain chain, String language, Proof proof, PrintStream out) {
      new SvgDrawing(chain, new Words(language), language).write(out);
    }
  },
  /** The claims of the chain with their rows, tables and sources, in their graphs (TriG). */
  TRIG {
    @Override
    public void write(Chain chain, String language, Proof proof, PrintStream out) {
      proof.write(chain, out);
    }
  };

  /**
   * Prints the chain.
   *
   * @param language {@code en} or {@code nl}
   * @param proof what the store says of its claims; only TriG asks for it
   */
  public abstract void write(Chain chain, String language, Proof proof, PrintStream out);
}
