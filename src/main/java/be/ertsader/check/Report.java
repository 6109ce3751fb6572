package be.ertsader.check;

import java.util.List;
import org.apache.jena.graph.Graph;

/**
 * What a check found.
 *
 * @param findings by file and line; those that have no file come last
 * @param graph the same as a {@code sh:ValidationReport} whose nodes all have IRIs; the same
 *     findings give the same graph
 */
public record Report(List<Finding> findings, Graph graph) {

  /** How many findings weigh so much. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }

  /** Whether nothing stops a build: warnings may stand. */
  public boolean isAcceptable() {
    return count(Severity.VIOLATION) == 0;
  }
}
