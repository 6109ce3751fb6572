/** Chains of dependency: what hangs on what, hop by hop, with the evidence of each hop. */
package be.ertsader.chain;
