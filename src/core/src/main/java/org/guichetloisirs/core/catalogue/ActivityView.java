package org.guichetloisirs.core.catalogue;

import java.util.List;

/**
 * An activity with its groups, in the order of the week.
 *
 * @param description one or two plain sentences; may be empty
 * @param ageLabel «4 à 6 ans», «4 ans et plus», «Pour tous»
 * @param ageRule with the first day of the season as its reference; a group checks it on its own first day
 */
public record ActivityView(
        long id,
        long seasonId,
        String seasonName,
        String title,
        String category,
        String description,
        String ageLabel,
        AgeRule ageRule,
        TaxCode taxCode,
        List<GroupView> groups) {}
