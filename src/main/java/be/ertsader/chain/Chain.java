package be.ertsader.chain;

import java.util.List;

/**
 * The hops that hang together with one thing.
 *
 * @param start the thing that was asked for
 * @param hops sorted by where they begin, kind and end
 */
public record Chain(Hop.Place start, List<Hop> hops) {}
