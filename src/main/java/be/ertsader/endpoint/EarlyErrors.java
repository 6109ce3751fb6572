package be.ertsader.endpoint;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Tells what is wrong with a request that never came so far as a servlet, such as huge headers. */
final class EarlyErrors extends ErrorHandler {
  /** Their headers are lost: nobody knows what the client would read. */
  private static final Asked UNREAD = new Asked("", null, null, null);

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status = response.getStatus();
    Front.HEADERS.forEach((name, value) -> response.getHeaders().put(name, value));
    KeptReply told = FailureText.of(new HttpFailure(status, ""), UNREAD);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, told.type());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.write(true, ByteBuffer.wrap(told.body()), callback);
    return true;
  }
}
