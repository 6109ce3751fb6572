package be.ertsader.endpoint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A line of {@code hostile-requests.csv} or {@code hostile-partners.csv}. In its text, <code>
 * {{TEXT*N}}</code> stands for the text N times, <code>{{A..B|TEXT}}</code> for the text with
 * {@code %} as each number and {@code +} as the one after it, {@code {{port}}} for a port that
 * listens, {@code {{nul}}} for a NUL, and {@code {{head}}} for the headers that every request has.
 *
 * @param how {@code query}, {@code form}, {@code get}, {@code csv}, or {@code raw} for bytes with
 *     their escapes
 * @param status what may be answered, apart by bars: a status, one with a word of the body, {@code
 *     cut} for an answer without its end, {@code none} for a connection closed without a word
 */
record HostileRequest(String name, String how, String text, List<String> status) {
  private static final String HEAD = "\r\nHost: localhost\r\nConnection: close\r\n";
  private static final Pattern MACRO =
      Pattern.compile("\\{\\{(?:(\\d+)\\.\\.(\\d+)\\|(.*?)|(.*?)\\*(\\d+))}}");
  private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

  /** Those of a table, by its name. */
  static List<HostileRequest> all(String table) throws IOException {
    CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader =
        new InputStreamReader(
            HostileRequest.class.getResourceAsStream("/endpoint/" + table),
            StandardCharsets.UTF_8)) {
      return format.parse(reader).stream().map(HostileRequest::of).toList();
    }
  }

  private static HostileRequest of(CSVRecord line) {
    List<String> status = List.of(line.get("status").split("\\|"));
    return new HostileRequest(line.get("name"), line.get("how"), line.get("request"), status);
  }

  /**
   * The bytes to send.
   *
   * @param port what stands for the port that listens
   */
  byte[] bytes(int port) {
    String all = text.replace("{{port}}", Integer.toString(port)).replace("{{head}}", HEAD);
    String whole = spelledOut(all.replace("{{nul}}", "\0"));
    if (how.equals("raw")) {
      return unescaped(whole).getBytes(StandardCharsets.ISO_8859_1);
    }
    return switch (how) {
      case "get" -> got(whole, "");
      case "csv" -> got(whole, "&format=csv");
      case "form" -> posted(HttpAsker.FORM, "query=" + HttpAsker.encode(whole));
      default -> posted(HttpAsker.QUERY, whole);
    };
  }

  private static byte[] got(String query, String more) {
    String path = "/sparql?query=" + HttpAsker.encode(query) + more;
    return ("GET " + path + " HTTP/1.1" + HEAD + "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] posted(String type, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    String head = "POST /sparql HTTP/1.1%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n";
    return (head.formatted(HEAD, type, length) + body).getBytes(StandardCharsets.UTF_8);
  }

  private static String spelledOut(String text) {
    return MACRO.matcher(text).replaceAll(m -> Matcher.quoteReplacement(spelledOut(m)));
  }

  private static String spelledOut(MatchResult macro) {
    if (macro.group(5) != null) {
      return macro.group(4).repeat(Integer.parseInt(macro.group(5)));
    }
    StringBuilder all = new StringBuilder();
    for (int i = Integer.parseInt(macro.group(1)); i <= Integer.parseInt(macro.group(2)); i++) {
      all.append(macro.group(3).replace("%", Integer.toString(i)).replace("+", "" + (i + 1)));
    }
    return all.toString();
  }

  private static String unescaped(String text) {
    String lines = text.replace("\\r", "\r").replace("\\n", "\n").replace("\\\\", "\\");
    return BYTE.matcher(lines)
        .replaceAll(m -> Matcher.quoteReplacement("" + (char) Integer.parseInt(m.group(1), 16)));
  }

  /** What came of it, in the words of {@link #status}. */
  boolean isAnswered(String answer) {
    return status.stream().anyMatch(expected -> fits(expected, answer));
  }

  private static boolean fits(String expected, String answer) {
    if (expected.equals("none")) {
      return answer.isEmpty();
    }
    if (expected.equals("cut")) {
      return HttpAsker.status(answer) == 200 && !HttpAsker.isWhole(answer);
    }
    String[] words = expected.split(" ");
    return HttpAsker.status(answer) == Integer.parseInt(words[0])
        && (answer.contains("HTTP/1.1 1") || HttpAsker.isWhole(answer))
        && answer.contains(words[words.length - 1]);
  }

  @Override
  public String toString() {
    return name;
  }
}
