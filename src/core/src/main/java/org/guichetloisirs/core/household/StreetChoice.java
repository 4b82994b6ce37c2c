package org.guichetloisirs.core.household;

/**
 * A street to choose.
 *
 * @param id the street
 * @param label {@code rue Lafontaine}
 * @param municipality where it lies
 */
public record StreetChoice(long id, String label, String municipality) {}
