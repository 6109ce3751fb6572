package be.ertsader.endpoint;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts of what was answered, in the text format of Prometheus. */
final class Metrics {
  private final Map<Integer, LongAdder> answers = new ConcurrentSkipListMap<>();
  private final LongAdder nanoseconds = new LongAdder();
  private final LongAdder busy = new LongAdder();

  void begin() {
    busy.increment();
  }

  void end(int status, long took) {
    busy.decrement();
    nanoseconds.add(took);
    answers.computeIfAbsent(status, s -> new LongAdder()).increment();
  }

  /** One line a figure. */
  String text() {
    StringBuilder text = new StringBuilder();
    text.append("# TYPE ertsader_requests_total counter\n");
    answers.forEach(
        (status, count) ->
            text.append(
                "ertsader_requests_total{status=\"%d\"} %d%n".formatted(status, count.sum())));
    text.append("# TYPE ertsader_request_seconds_total counter\n");
    text.append(
        String.format(
            Locale.ROOT, "ertsader_request_seconds_total %.3f%n", nanoseconds.sum() / 1e9));
    text.append("# TYPE ertsader_requests_running gauge\n");
    text.append("ertsader_requests_running ").append(busy.sum()).append('\n');
    Runtime runtime = Runtime.getRuntime();
    text.append("# TYPE ertsader_heap_bytes gauge\n");
    text.append("ertsader_heap_bytes ").append(runtime.totalMemory() - runtime.freeMemory());
    return text.append('\n').toString();
  }
}
