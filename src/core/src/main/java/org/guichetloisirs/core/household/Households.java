package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;

/** A family and its members. Whoever calls has made sure that the household is the signed-in family's. */
@Stateless
public class Households {

    /** The household of an account. */
    public HouseholdView forAccount(long accountId) {
        throw new UnsupportedOperationException();
    }

    /** The household by its id. */
    public HouseholdView view(long householdId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Adds a person.
     *
     * @return the member's id
     * @throws BusinessRuleViolation on the fields {@code givenName}, {@code familyName}, {@code birthDate};
     *     {@code household.member-already-there}, {@code household.too-many-members}
     */
    public long addMember(long householdId, NewMember person) {
        throw new UnsupportedOperationException();
    }

    /**
     * Corrects a person's name or date of birth.
     *
     * @throws BusinessRuleViolation as {@link #addMember}; {@code household.member-unknown} for another household's
     */
    public void updateMember(long householdId, long memberId, NewMember person) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes a person out of the household; what they took part in stays in the books. Doing it again changes nothing.
     *
     * @throws BusinessRuleViolation {@code household.holder-stays}, {@code household.member-unknown}, or what an observer
     *     of {@link MemberLeaving} refuses
     */
    public void removeMember(long householdId, long memberId) {
        throw new UnsupportedOperationException();
    }
}
