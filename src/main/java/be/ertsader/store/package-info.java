/**
 * The graph store on disk: many processes read a version of it while one writes the next.
 *
 * <pre>
 * STORE/current                        names the version that is served; replaced whole
 * STORE/build.lock                     held by the one process that builds
 * STORE/versions/N/                    a version; it never changes once it is published
 * STORE/versions/N/Data-0001/          its TDB2 database
 * STORE/versions/N/info.properties     what it was made from
 * STORE/versions/N/readers.lock        shared by those who read it
 * </pre>
 *
 * Locks are those of the operating system: it frees them when a process is killed.
 */
package be.ertsader.store;
