package be.ertsader.endpoint;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.component.AbstractLifeCycle;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose request line and headers do not come to an end. To the server's own idle
 * timeout a byte now and then is enough, so that one client could hold all connections for hours.
 */
final class SlowHeads extends AbstractLifeCycle {
  private final ServerConnector connector;
  private final Duration patience;
  private volatile Scheduler.Task next;

  /**
   * @param patience how long a head may take from its first byte
   */
  SlowHeads(ServerConnector connector, Duration patience) {
    this.connector = connector;
    this.patience = patience;
  }

  @Override
  protected void doStart() {
    plan();
  }

  @Override
  protected void doStop() {
    Scheduler.Task planned = next;
    if (planned != null) {
      planned.cancel();
    }
  }

  private void plan() {
    next =
        connector
            .getScheduler()
            .schedule(this::look, Math.max(1, patience.toMillis() / 2), TimeUnit.MILLISECONDS);
  }

  private void look() {
    connector.getConnectedEndPoints().stream().filter(this::isSlow).forEach(EndPoint::close);
    if (isRunning()) {
      plan();
    }
  }

  private boolean isSlow(EndPoint point) {
    if (!(point.getConnection() instanceof HttpConnection connection)) {
      return false;
    }
    HttpParser parser = connection.getParser();
    boolean inHead = parser.inHeaderState() && !parser.isStart();
    return inHead && System.nanoTime() - parser.getBeginNanoTime() > patience.toNanos();
  }
}
