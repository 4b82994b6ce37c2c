package org.guichetloisirs.core.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.GroupSummary;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Dates;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.notification.Outbox;

/** What an offer of a freed place says and how long it stands; its mail leaves with the transaction that makes it. */
@Dependent
class Offers {

    private final Catalogue catalogue;
    private final Households households;
    private final Accounts accounts;
    private final Outbox outbox;
    private final AppClock clock;

    @Inject
    Offers(Catalogue catalogue, Households households, Accounts accounts, Outbox outbox, AppClock clock) {
        this.catalogue = catalogue;
        this.households = households;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Until when an offer stands: the usual time, but never more than a quarter of what is left before the group's first
     * day, and never less than the least time.
     *
     * @param start the moment at which the group's first day begins in the town
     */
    static Instant deadline(Instant now, Instant start, Duration usual, Duration least) {
        Duration near = Duration.between(now, start).dividedBy(4);
        Duration shortened = near.compareTo(usual) < 0 ? near : usual;
        return now.plus(shortened.compareTo(least) < 0 ? least : shortened);
    }

    /** Gives whoever is first in line the price and the deadline of this moment, and tells them. */
    void prepare(Registration next) {
        GroupSummary group = group(next);
        HouseholdView household = households.view(next.householdId());
        Instant until = deadline(
                clock.now(),
                group.startsOn().atStartOfDay(clock.zone()).toInstant(),
                Duration.ofHours(Settings.OFFER_HOURS.number()),
                Duration.ofHours(Settings.OFFER_LEAST_HOURS.number()));
        next.costs(Eligibility.price(household, group));
        next.keepUntil(until);
        tell("waiting-offer", next, household, group);
    }

    /** Tells a family that its offer has passed on. */
    void over(Registration late) {
        tell("waiting-late", late, households.view(late.householdId()), group(late));
    }

    /** Groups are never deleted, and the database holds a registration to an existing one. */
    private GroupSummary group(Registration registration) {
        return Objects.requireNonNull(
                catalogue.groups(List.of(registration.groupId())).get(registration.groupId()));
    }

    private void tell(String template, Registration offered, HouseholdView household, GroupSummary group) {
        Language language = accounts.language(household.accountId());
        outbox.put(
                accounts.view(household.accountId()).email(),
                template,
                language.speaking(() -> Map.of(
                        "member",
                        Eligibility.name(household, offered.memberId()),
                        "activity",
                        group.activityTitle(),
                        "group",
                        group.label(),
                        "price",
                        offered.price().display(),
                        "until",
                        Dates.moment(clock.local(offered.expiresAt())))),
                language);
    }
}
