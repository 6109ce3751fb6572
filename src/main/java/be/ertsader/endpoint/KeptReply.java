package be.ertsader.endpoint;

/**
 * A whole answer.
 *
 * @param type value of Content-Type
 */
record KeptReply(byte[] body, String type) {}
