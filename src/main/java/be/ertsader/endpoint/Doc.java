package be.ertsader.endpoint;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A document as it is sent.
 *
 * @param version of the store that it was made from
 * @param tag that of the bytes: the same document keeps it from one version to the next
 * @param links targets of further Link headers by their relation: other pages of a long list
 */
record Doc(String version, String tag, KeptReply reply, Map<String, String> links) {
  static Doc of(String version, KeptReply reply, Map<String, String> links) {
    String bytes = new String(reply.body(), StandardCharsets.ISO_8859_1);
    return new Doc(version, Tag.of(List.of(reply.type(), bytes)), reply, links);
  }
}
