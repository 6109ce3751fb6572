package be.ertsader.chain;

import java.util.function.LongFunction;

/** The IRIs of claims by their numbers in an index. */
interface ClaimNames {
  /** How many there are. */
  int size();

  /** The IRI of a claim. */
  String of(int claim);

  /** Names that are at hand. */
  record Spelled(String[] names) implements ClaimNames {
    @Override
    public int size() {
      return names.length;
    }

    @Override
    public String of(int claim) {
      return names[claim];
    }
  }

  /** Names that stand in the store, each found when it is asked for. */
  record Stored(long[] numbers, LongFunction<String> store) implements ClaimNames {
    @Override
    public int size() {
      return numbers.length;
    }

    @Override
    public String of(int claim) {
      return store.apply(numbers[claim]);
    }
  }
}
