package be.ertsader.chain;

import java.io.PrintStream;

/** The forms in which a chain is printed. */
public enum ChainFormat {
  /** A tree of text for people. */
  TABLE {
    @Override
    public void write(Chain chain, String language, PrintStream out) {
      new ChainTree(chain, new Words(language)).write(out);
    }
  },
  /** One line per hop and claim (RFC 4180). */
  CSV {
    @Override
    public void write(Chain chain, String language, PrintStream out) {
      HopList.csv(chain, out);
    }
  },
  /** One object per hop, in an array. */
  JSON {
    @Override
    public void write(Chain chain, String language, PrintStream out) {
      HopList.json(chain, out);
    }
  },
  /** A flowchart that Markdown pages draw. */
  MERMAID {
    @Override
    public void write(Chain chain, String language, PrintStream out) {
      HopList.mermaid(chain, out);
    }
  };

  /** Prints the chain. */
  public abstract void write(Chain chain, String language, PrintStream out);
}
