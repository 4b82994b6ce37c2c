package org.guichetloisirs.core.household;

import org.jspecify.annotations.Nullable;

/**
 * An address as the form gives it: a street of the town's directory, or one that the citizen typed. Texts may be empty.
 *
 * @param streetId the street chosen from the directory; null for an address typed by hand
 * @param civicNumber {@code 123}, {@code 123A} or {@code 123-125}
 * @param apartment apartment or unit, may be empty
 * @param otherStreet the street typed by hand where streetId is null
 * @param otherMunicipality the municipality typed by hand where streetId is null
 * @param postalCode in any writing
 */
public record AddressEntry(
        @Nullable Long streetId,
        String civicNumber,
        String apartment,
        String otherStreet,
        String otherMunicipality,
        String postalCode) {}
