/** Ertsader: the knowledge graph of critical raw materials in Flanders. */
package be.ertsader;
