package be.ertsader.endpoint;

import be.ertsader.store.OpenStore;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** What an answer is known by: the same tag, the same bytes. */
final class Tag {
  private static final int BYTES = 16;

  private Tag() {}

  /** The tag of what a store answers to a query. */
  static String of(OpenStore store, SparqlRequest asked, AnswerType type) {
    List<String> all = new ArrayList<>(List.of(type.name(), asked.query().orElse("")));
    all.add("default graphs: " + asked.defaultGraphs().size());
    all.addAll(asked.defaultGraphs());
    all.addAll(asked.namedGraphs());
    return of(store, all);
  }

  /** The tag of what hangs on a store and on some texts. */
  static String of(OpenStore store, List<String> texts) {
    List<String> all = new ArrayList<>(texts);
    all.addAll(List.of(store.version(), store.info().data(), store.info().ontology()));
    return of(all);
  }

  /** The tag of what hangs on some texts alone. */
  static String of(List<String> texts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String text : texts) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // With its length, so that no two lists of texts are told in the same bytes.
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(), BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
