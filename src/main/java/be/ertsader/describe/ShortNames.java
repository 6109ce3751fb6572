package be.ertsader.describe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.apache.jena.graph.Node;

/** Names for terms that may stand in a fragment: {@code erts-Flow}, or a digest of the IRI. */
final class ShortNames {
  private static final int DIGEST_BYTES = 8;

  private final Map<String, String> prefixes;

  ShortNames(Map<String, String> prefixes) {
    this.prefixes = prefixes;
  }

  /** The name of a term; two terms have two names. */
  String of(Node term) {
    String iri = term.toString();
    for (Map.Entry<String, String> prefix : prefixes.entrySet()) {
      if (iri.startsWith(prefix.getValue())) {
        String local = iri.substring(prefix.getValue().length());
        if (local.matches("[A-Za-z0-9_]+")) {
          return prefix.getKey() + "-" + local;
        }
      }
    }
    return digest(iri);
  }

  private static String digest(String iri) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(iri.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
