/** The way of the data: map, derive, check, write the store, swap it in. */
package be.ertsader.build;
