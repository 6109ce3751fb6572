package be.ertsader.source;

import java.util.List;

/**
 * One record of a CSV table.
 *
 * @param number position of the record in its file, the header being 1 (RFC 7111)
 * @param line line of the file at which the record begins, from 1
 * @param cells the values in the order of the columns; never null, blank where nothing is printed
 */
public record Row(long number, long line, List<String> cells) {}
