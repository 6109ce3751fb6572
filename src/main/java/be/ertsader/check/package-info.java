/**
 * Whether a graph says what it must: shapes are held against it, findings name the CSV line, and a
 * second reader reads what is published.
 */
package be.ertsader.check;
