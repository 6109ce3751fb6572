/**
 * A store on a SPARQL 1.1 server of any make: read by patterns, written graph by graph.
 *
 * <p>The server matches patterns and joins them; all else of a query is worked out here, so that
 * every server gives the same rows.
 */
package be.ertsader.remote;
