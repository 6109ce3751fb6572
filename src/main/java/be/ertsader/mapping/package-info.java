/** Makes triples of table rows: a layout says what the columns are and what a row claims. */
package be.ertsader.mapping;
