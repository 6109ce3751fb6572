package be.ertsader.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Virtuoso 7 as Debian has it, with a database of its own. It takes graphs from a user alone. */
public final class VirtuosoTestServer implements TestServer {
  /** Who may write, in a fresh database. */
  public static final String USER = "dba";

  public static final String PASSWORD = "dba";

  private final Process process;
  private final int port;

  /**
   * Starts it; without Virtuoso the test is skipped, or fails where all tools must be there.
   *
   * @param folder an empty one for its files
   */
  public VirtuosoTestServer(Path folder) throws IOException, InterruptedException {
    Optional<Path> program = program();
    assertThat(program.isPresent() || !"true".equals(System.getenv("CI")))
        .as("virtuoso-t, of Debian's virtuoso-opensource-7-bin")
        .isTrue();
    assumeTrue(program.isPresent(), "Virtuoso is not installed");
    this.port = freePort();
    Files.writeString(folder.resolve("virtuoso.ini"), settings(folder));
    // In the foreground the program stays this process, and tells its log to stdout.
    this.process =
        new ProcessBuilder(program.get().toString(), "+configfile", "virtuoso.ini", "+foreground")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile())
            .start();
    waitUntilUp(folder.resolve("output"));
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(part -> Path.of(part, "virtuoso-t"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String settings(Path folder) throws IOException {
    return """
        [Database]
        DatabaseFile = %1$s/virtuoso.db
        ErrorLogFile = %1$s/virtuoso.log
        LockFile = %1$s/virtuoso.lck
        TransactionFile = %1$s/virtuoso.trx
        xa_persistent_file = %1$s/virtuoso.pxa
        TempStorage = TempDatabase
        [TempDatabase]
        DatabaseFile = %1$s/virtuoso-temp.db
        TransactionFile = %1$s/virtuoso-temp.trx
        [Parameters]
        ServerPort = localhost:%2$d
        NumberOfBuffers = 20000
        MaxDirtyBuffers = 15000
        [HTTPServer]
        ServerPort = localhost:%3$d
        ServerThreads = 10
        [SPARQL]
        ResultSetMaxRows = 1000000
        """
        .formatted(folder, freePort(), port);
  }

  private void waitUntilUp(Path log) throws IOException, InterruptedException {
    while (!Files.exists(log) || !Files.readString(log).contains("Server online at")) {
      assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).as("Virtuoso ended").isFalse();
    }
  }

  @Override
  public URI queries() {
    return URI.create("http://localhost:%d/sparql".formatted(port));
  }

  @Override
  public URI graphs() {
    return URI.create("http://localhost:%d/sparql-graph-crud-auth".formatted(port));
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
