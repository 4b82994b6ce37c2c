package org.guichetloisirs.core.enrolment;

import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.household.Residency;

/**
 * Families that enrolment knows by their views only. Household n has the members 10n (adult), 10n+1 (8 years old in 2027)
 * and 10n+2 (2 years old). Household 7 waits for approval; household 8 lives elsewhere.
 */
final class Families extends Households {

    static final long WAITING = 7;
    static final long ELSEWHERE = 8;

    static long adult(long household) {
        return household * 10;
    }

    static long child(long household) {
        return household * 10 + 1;
    }

    static long toddler(long household) {
        return household * 10 + 2;
    }

    @Override
    public HouseholdView view(long household) {
        return new HouseholdView(
                household,
                household,
                "Famille " + household,
                "1, rue du Moulin",
                "Drummondville",
                "J2B 1A1",
                "819 555-0100",
                household == ELSEWHERE ? Residency.NON_RESIDENT : Residency.RESIDENT,
                null,
                household == WAITING ? AccountStatus.PENDING_APPROVAL : AccountStatus.ACTIVE,
                List.of(
                        new MemberView(adult(household), "Lise", "Roy", LocalDate.of(1985, 5, 5), true),
                        new MemberView(child(household), "Noé", "Roy", LocalDate.of(2018, 9, 1), false),
                        new MemberView(toddler(household), "Zoé", "Roy", LocalDate.of(2024, 10, 1), false)));
    }
}
