package be.ertsader.chain;

import java.util.Map;

/**
 * The colours of a type of thing in a drawing.
 *
 * @param ink of its name, its frame and the hops to it; on every ground at least 4.5 to 1 (WCAG
 *     2.1, 1.4.3)
 * @param fill of its box
 */
record PlaceColours(String ink, String fill) {
  /** Grounds of the drawing itself; layers take turns. */
  static final String GROUND = "#ffffff";

  static final String OTHER_GROUND = "#f3f5f7";

  /** Labels and headings. */
  static final String TEXT = "#1a1a1a";

  private static final PlaceColours OTHER = new PlaceColours("#424242", "#f5f5f5");
  private static final PlaceColours AREA = new PlaceColours("#455a64", "#eceff1");
  private static final PlaceColours MATERIAL = new PlaceColours("#8a4b00", "#fff4e0");
  private static final PlaceColours GOODS = new PlaceColours("#8e2430", "#fdeef0");

  private static final Map<String, PlaceColours> BY_TYPE =
      Map.ofEntries(
          Map.entry("technology", new PlaceColours("#5b2a86", "#f4edfa")),
          Map.entry("component", GOODS),
          Map.entry("product", GOODS),
          Map.entry("material", MATERIAL),
          Map.entry("element", MATERIAL),
          Map.entry("waste-stream", MATERIAL),
          Map.entry("company", new PlaceColours("#1f4e8c", "#eaf2fb")),
          Map.entry("site", new PlaceColours("#1b5e20", "#eaf5ea")),
          Map.entry("municipality", AREA),
          Map.entry("region", AREA),
          Map.entry("country", AREA));

  static PlaceColours of(String type) {
    return BY_TYPE.getOrDefault(type, OTHER);
  }
}
