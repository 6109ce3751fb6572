package be.ertsader.build;

/** Hears which step of a long work begins. */
@FunctionalInterface
public interface Progress {
  void step(String what);
}
