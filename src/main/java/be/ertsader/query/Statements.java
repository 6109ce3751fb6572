package be.ertsader.query;

import org.apache.jena.graph.Graph;

/** What a CONSTRUCT or DESCRIBE gives. */
public record Statements(Graph graph) implements Result {}
