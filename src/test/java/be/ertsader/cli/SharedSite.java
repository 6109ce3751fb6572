package be.ertsader.cli;

import be.ertsader.endpoint.SparqlServer;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives all tests of a run that read documents one server of the project's own data. */
final class SharedSite implements ParameterResolver {
  private static final ExtensionContext.Namespace HERE =
      ExtensionContext.Namespace.create(SharedSite.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == SparqlServer.class;
  }

  /** The store of the whole run closes it at the end. */
  @Override
  public SparqlServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(HERE)
        .computeIfAbsent(SparqlServer.class, type -> Site.start(), SparqlServer.class);
  }
}
