package be.ertsader.chain;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Numbers the sources of a table in the order in which they are cited. */
final class Footnotes {
  private final Map<String, Integer> numbers = new LinkedHashMap<>();

  /** The numbers of sources in brackets, such as {@code [1,4]}. */
  String cite(List<String> sources) {
    return sources.stream()
        .map(s -> numbers.computeIfAbsent(s, any -> numbers.size() + 1))
        .sorted()
        .map(Object::toString)
        .collect(Collectors.joining(",", "[", "]"));
  }

  /** Prints which source each number stands for. */
  void write(PrintStream out) {
    numbers.forEach((source, number) -> out.println("[" + number + "] " + source));
  }
}
