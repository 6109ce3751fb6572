package be.ertsader.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class GzipFileTest {
  private static final int HEAD = 10;
  private static final int TRAILER = 8;
  private static final String LONG = "statement – 𝕬\n".repeat(300_000);

  @Test
  void piecesComeOutAsOneText() throws IOException {
    byte[] file = file(Piece.of("head\n"), Piece.of(""), Piece.of(LONG), Piece.of("end"));

    assertThat(read(file)).isEqualTo("head\n" + LONG + "end");
  }

  @Test
  void aPieceStandsInSeveralFiles() throws IOException {
    Piece shared = Piece.of(LONG);

    assertThat(read(file(Piece.of("{"), shared, Piece.of("}")))).isEqualTo("{" + LONG + "}");
    assertThat(read(file(shared, shared))).isEqualTo(LONG + LONG);
  }

  @Test
  void aFileIsOfOneMember() throws Exception {
    byte[] file = file(Piece.of("one"), Piece.of("two"));
    Inflater inflater = new Inflater(true);
    inflater.setInput(file, HEAD, file.length - HEAD);
    byte[] text = new byte[100];

    assertThat(inflater.inflate(text)).isEqualTo("onetwo".length());
    assertThat(inflater.finished()).isTrue();
    assertThat(inflater.getRemaining()).isEqualTo(TRAILER);
    inflater.end();
  }

  @Test
  void nothingIsAFileToo() throws IOException {
    assertThat(read(file())).isEmpty();
  }

  @Test
  void theSameTextGivesTheSameBytes() throws IOException {
    assertThat(file(Piece.of(LONG))).isEqualTo(file(Piece.of(LONG)));
  }

  @Test
  void whatIsLongIsCutWithoutHarm() throws IOException {
    Pieces pieces = new Pieces();
    for (int i = 0; i < LONG.length(); i++) {
      pieces.write(LONG.charAt(i));
    }
    List<Piece> all = pieces.all();

    assertThat(all).hasSizeGreaterThan(2);
    assertThat(read(file(all.toArray(Piece[]::new)))).isEqualTo(LONG);
  }

  private static byte[] file(Piece... pieces) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GzipFile file = new GzipFile(bytes)) {
      file.addAll(List.of(pieces));
    }
    return bytes.toByteArray();
  }

  private static String read(byte[] file) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
