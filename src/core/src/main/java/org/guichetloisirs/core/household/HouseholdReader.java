package org.guichetloisirs.core.household;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.SearchText;
import org.guichetloisirs.core.kernel.Settings;
import org.jspecify.annotations.Nullable;

/** Households as records; and what the street directory says of their address. */
final class HouseholdReader {

    /** What the directory suggests, and why. */
    record Suggestion(Residency residency, String explanationKey) {}

    private static final Comparator<MemberView> HOLDER_THEN_ELDEST = Comparator.comparing(MemberView::holder)
            .reversed()
            .thenComparing(MemberView::birthDate)
            .thenComparing(MemberView::id);

    private final EntityManager em;
    private final Accounts accounts;
    private final Streets streets;

    HouseholdReader(EntityManager em, Accounts accounts) {
        this.em = em;
        this.accounts = accounts;
        this.streets = new Streets(em);
    }

    Household load(long householdId) {
        @Nullable Household household = em.find(Household.class, householdId);
        if (household == null) {
            throw new BusinessRuleViolation("household.unknown");
        }
        return household;
    }

    Optional<Household> ofAccount(long accountId) {
        return em.createQuery("select h from Household h where h.accountId = :account", Household.class)
                .setParameter("account", accountId)
                .getResultStream()
                .findFirst();
    }

    List<HouseholdMember> members(long householdId) {
        return em.createQuery(
                        "select m from HouseholdMember m where m.householdId = :household and m.leftAt is null",
                        HouseholdMember.class)
                .setParameter("household", householdId)
                .getResultList();
    }

    HouseholdView view(Household household) {
        List<MemberView> members = members(household.id()).stream()
                .map(HouseholdMember::view)
                .sorted(HOLDER_THEN_ELDEST)
                .toList();
        return new HouseholdView(
                household.id(),
                household.accountId(),
                members.isEmpty() ? "" : members.get(0).fullName(),
                addressLine(household),
                city(household),
                household.postalCode(),
                household.phone().display(),
                household.residency(),
                household.cardNumber(),
                accounts.view(household.accountId()).status(),
                members);
    }

    /** {@code 123, rue Lafontaine, app. 4} */
    private String addressLine(Household household) {
        String street = street(household).map(Street::label).orElse(household.otherStreet());
        String line = household.civicNumber() + ", " + street;
        return household.apartment().isEmpty() ? line : line + ", app. " + household.apartment();
    }

    private String city(Household household) {
        return street(household).map(Street::municipality).orElse(household.otherMunicipality());
    }

    private Optional<Street> street(Household household) {
        Long streetId = household.streetId();
        return streetId == null ? Optional.empty() : streets.find(streetId);
    }

    /** Resident by a street of the town; not by another municipality; otherwise people decide. */
    Suggestion suggestion(Household household) {
        boolean inTown = SearchText.fold(city(household)).equals(SearchText.fold(Settings.TOWN_MUNICIPALITY.text()));
        if (!inTown) {
            return new Suggestion(Residency.NON_RESIDENT, "household.residency-elsewhere");
        }
        Optional<Street> street = street(household);
        if (street.isEmpty()) {
            return new Suggestion(Residency.UNKNOWN, "household.residency-street-unknown");
        }
        return streets.problemWithNumber(street.get().id(), household.civicNumber())
                        .isPresent()
                ? new Suggestion(Residency.UNKNOWN, "household.residency-number-unknown")
                : new Suggestion(Residency.RESIDENT, "household.residency-street-known");
    }
}
