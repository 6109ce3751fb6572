/** The catalogue of queries: what can be asked, how it is run, how the answer is written. */
package be.ertsader.query;
