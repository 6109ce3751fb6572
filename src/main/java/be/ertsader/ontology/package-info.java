/** The terms in which the graph speaks: ontology, vocabularies and rules, read from their files. */
package be.ertsader.ontology;
