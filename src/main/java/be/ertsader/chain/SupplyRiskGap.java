package be.ertsader.chain;

/** A term of the formula that no source in the store gives. */
public enum SupplyRiskGap {
  /** The index of governance of the countries. */
  GOVERNANCE,
  /** The published supply risk of the stage. */
  SUPPLY_RISK,
  /** Which shares of countries count. */
  SUPPLY_MIX,
  /** The import reliance of the stage, which weighs the world against the EU. */
  IMPORT_RELIANCE,
  /** The end-of-life recycling input rate. */
  RECYCLING_INPUT_RATE,
  /** The substitution index SI(SR). */
  SUBSTITUTION_INDEX,
  /** The shares of countries in world production, where they count. */
  WORLD_SHARES,
  /** The shares of countries in the supply of the EU, where they count. */
  EU_SHARES
}
