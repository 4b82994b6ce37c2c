package org.guichetloisirs.core.enrolment;

import org.guichetloisirs.core.catalogue.GroupView;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is offered to one person.
 *
 * @param price before taxes, for this household
 * @param refusalKey why this person cannot take a place, a key of {@code Messages}; null when they can
 * @param refusalSentence the same in words, ready to show; null when they can
 * @param liveRegistrationId this person's place in this group; null when they have none
 * @param liveStatus {@link RegistrationStatus#HELD}, {@code CONFIRMED}, {@code OFFERED} or {@code WAITING}; null
 *     without a place and outside the line
 * @param position in the line, 1 for the first; 0 for one who does not wait
 */
public record GroupOffer(
        GroupView group,
        Money price,
        @Nullable String refusalKey,
        @Nullable String refusalSentence,
        @Nullable Long liveRegistrationId,
        @Nullable RegistrationStatus liveStatus,
        int position) {}
