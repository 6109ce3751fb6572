/** The graph for other machines: SPARQL over HTTP. */
package be.ertsader.endpoint;
