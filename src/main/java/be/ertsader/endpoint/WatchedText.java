package be.ertsader.endpoint;

/** A text that a regular expression reads only as long as there is time. */
final class WatchedText implements CharSequence {
  private final CharSequence text;
  private final Watch watch;

  WatchedText(CharSequence text, Watch watch) {
    this.text = text;
    this.watch = watch;
  }

  @Override
  public char charAt(int index) {
    watch.look();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new WatchedText(text.subSequence(start, end), watch);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
