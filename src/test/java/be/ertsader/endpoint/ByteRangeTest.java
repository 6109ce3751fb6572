package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  private static final long SIZE = 100;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 9",
    "bytes=90-, 90, 99",
    "bytes=90-1000, 90, 99",
    "bytes=-10, 90, 99",
    "bytes=-1000, 0, 99",
    "' bytes=99-99 ', 99, 99"
  })
  void aPartIsReadAsTheStandardSays(String header, long first, long last) {
    assertThat(ByteRange.of(header, SIZE)).contains(new ByteRange(first, last));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bytes=-", "bytes=0-1,5-9", "lines=1-2", "bytes=a-b", "bytes = 1-2"})
  void whatIsOfAnotherFormIsIgnored(String header) {
    assertThat(ByteRange.of(header, SIZE)).isEmpty();
  }

  @Test
  void noHeaderIsTheWhole() {
    assertThat(ByteRange.of(null, SIZE)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=5-4", "bytes=-0", "bytes=999999999999999999-"})
  void aPartThatThereIsNotIsRefused(String header) {
    assertThatThrownBy(() -> ByteRange.of(header, SIZE))
        .isInstanceOfSatisfying(
            HttpFailure.class,
            failure -> {
              assertThat(failure.status()).isEqualTo(416);
              assertThat(failure.headers()).containsEntry("Content-Range", "bytes */100");
            });
  }
}
