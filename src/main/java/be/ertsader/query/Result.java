package be.ertsader.query;

/** What a query gives: rows, or statements. */
public sealed interface Result permits Answer, Statements {}
