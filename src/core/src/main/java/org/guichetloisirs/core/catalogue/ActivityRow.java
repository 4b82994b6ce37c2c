package org.guichetloisirs.core.catalogue;

import org.guichetloisirs.core.kernel.Money;

/**
 * An activity in a page of the catalogue.
 *
 * @param ageLabel «4 à 6 ans», «4 ans et plus», «Pour tous»
 * @param groups how many groups it has
 * @param placesLeft places that nobody holds at this moment, over all its groups
 * @param priceFrom the lowest resident price of its groups, before taxes
 */
public record ActivityRow(
        long id, String title, String category, String ageLabel, int groups, int placesLeft, Money priceFrom) {}
