/** The studies and their tables, as they lie in files: a source has tables, a table has rows. */
package be.ertsader.source;
