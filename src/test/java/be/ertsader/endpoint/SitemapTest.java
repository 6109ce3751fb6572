package be.ertsader.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SitemapTest {
  private static final String URL = "https://data.example.org";

  @Test
  void noListIsLongerThanTheProtocolAllows() {
    List<String> paths =
        IntStream.range(0, Sitemap.MOST + 1).mapToObj(i -> "/doc/material/m" + i).toList();

    assertThat(Sitemap.index(URL, paths.size()))
        .contains(URL + "/sitemap/1.xml", URL + "/sitemap/2.xml")
        .doesNotContain("sitemap/3.xml");
    assertThat(Sitemap.list(URL, paths, 1).split("<url>")).hasSize(Sitemap.MOST + 1);
    assertThat(Sitemap.list(URL, paths, 2))
        .contains("<loc>%s/doc/material/m%d</loc>".formatted(URL, Sitemap.MOST));
    assertThatThrownBy(() -> Sitemap.list(URL, paths, 3))
        .isInstanceOfSatisfying(HttpFailure.class, f -> assertThat(f.status()).isEqualTo(404));
  }

  @Test
  void aSiteWithoutDocumentsHasAListWithoutEntries() {
    assertThat(Sitemap.index(URL, 0)).contains("/sitemap/1.xml");
    assertThat(Sitemap.list(URL, List.of(), 1)).doesNotContain("<url>");
  }
}
