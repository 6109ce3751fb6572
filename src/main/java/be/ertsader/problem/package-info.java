/** What can go wrong and how it is told: one line, one stable code, one exit code. */
package be.ertsader.problem;
