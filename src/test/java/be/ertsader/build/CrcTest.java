package be.ertsader.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class CrcTest {
  @RepeatedTest(50)
  void theSumOfTwoTextsComesFromTheSumsOfBoth(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    byte[] first = bytes(random);
    byte[] second = bytes(random);
    byte[] both = new byte[first.length + second.length];
    System.arraycopy(first, 0, both, 0, first.length);
    System.arraycopy(second, 0, both, first.length, second.length);

    assertThat(Crc.of(sum(first), sum(second), second.length)).isEqualTo(sum(both));
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[random.nextInt(1 << random.nextInt(18))];
    random.nextBytes(bytes);
    return bytes;
  }

  private static long sum(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return sum.getValue();
  }
}
