package be.ertsader.endpoint;

import java.util.Map;

/**
 * A document as it is sent.
 *
 * @param version of the store that it was made from
 * @param links targets of further Link headers by their relation: other pages of a long list
 */
record Doc(String version, KeptReply reply, Map<String, String> links) {}
