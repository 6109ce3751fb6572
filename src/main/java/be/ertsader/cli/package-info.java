/** The commands: each parses its arguments, calls one operation and prints. */
package be.ertsader.cli;
