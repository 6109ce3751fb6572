/** The graph described for machines: its size and parts (VoID), and examples of queries. */
package be.ertsader.describe;
