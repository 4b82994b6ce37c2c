package org.guichetloisirs.core.household;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.jspecify.annotations.Nullable;

/** A family and its members. Whoever calls has made sure that the household is the signed-in family's. */
@Stateless
public class Households {

    /** More than any family has; fewer than would serve to fill the database. */
    private static final int MOST_MEMBERS = 20;

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    @Inject
    private Accounts accounts;

    @Inject
    private Event<MemberLeaving> leaving;

    /** For the container. */
    public Households() {}

    /** For tests: the same object without a container. */
    public Households(EntityManager em, AppClock clock, Accounts accounts, Event<MemberLeaving> leaving) {
        this.em = em;
        this.clock = clock;
        this.accounts = accounts;
        this.leaving = leaving;
    }

    /** The household of an account. */
    public HouseholdView forAccount(long accountId) {
        return reader().view(reader().ofAccount(accountId)
                .orElseThrow(() -> new BusinessRuleViolation("household.unknown")));
    }

    /** The household by its id. */
    public HouseholdView view(long householdId) {
        return reader().view(reader().load(householdId));
    }

    /**
     * Adds a person.
     *
     * @return the member's id
     * @throws BusinessRuleViolation on the fields {@code givenName}, {@code familyName}, {@code birthDate};
     *     {@code household.member-already-there}, {@code household.too-many-members}
     */
    public long addMember(long householdId, NewMember form) {
        Person person = Person.of(form, clock.today());
        List<HouseholdMember> members = lockedMembers(householdId);
        if (members.size() >= MOST_MEMBERS) {
            throw new BusinessRuleViolation("household.too-many-members", MOST_MEMBERS);
        }
        refuseTwin(members, person, 0);
        HouseholdMember member = new HouseholdMember(householdId, person, false);
        em.persist(member);
        return member.id();
    }

    /**
     * Corrects a person's name or date of birth.
     *
     * @throws BusinessRuleViolation as {@link #addMember}; {@code household.member-unknown} for another household's;
     *     {@code household.holder-under-age}
     */
    public void updateMember(long householdId, long memberId, NewMember form) {
        Person person = Person.of(form, clock.today());
        HouseholdMember member = member(householdId, memberId);
        if (member.hasLeft()) {
            throw new BusinessRuleViolation("household.member-unknown");
        }
        if (member.holder() && person.birthDate().isAfter(clock.today().minusYears(SignUpDesk.ADULT))) {
            throw new BusinessRuleViolation("household.holder-under-age", SignUpDesk.ADULT).onField("birthDate");
        }
        refuseTwin(lockedMembers(householdId), person, memberId);
        member.correct(person);
    }

    /**
     * Takes a person out of the household; what they took part in stays in the books. Doing it again changes nothing.
     *
     * @throws BusinessRuleViolation {@code household.holder-stays}, {@code household.member-unknown}, or what an
     *     observer of {@link MemberLeaving} refuses
     */
    public void removeMember(long householdId, long memberId) {
        HouseholdMember member = member(householdId, memberId);
        if (member.holder()) {
            throw new BusinessRuleViolation("household.holder-stays");
        }
        if (!member.hasLeft()) {
            leaving.fire(new MemberLeaving(householdId, memberId));
            member.leave(clock.now());
        }
    }

    private static void refuseTwin(List<HouseholdMember> members, Person person, long exceptId) {
        if (members.stream().anyMatch(other -> other.id() != exceptId && other.isSame(person))) {
            throw new BusinessRuleViolation("household.member-already-there").onField("givenName");
        }
    }

    /** The members, while nobody else adds one: two clicks on the button are one person. */
    private List<HouseholdMember> lockedMembers(long householdId) {
        em.lock(reader().load(householdId), LockModeType.PESSIMISTIC_WRITE);
        return reader().members(householdId);
    }

    private HouseholdMember member(long householdId, long memberId) {
        @Nullable HouseholdMember member = em.find(HouseholdMember.class, memberId);
        if (member == null || member.householdId() != householdId) {
            throw new BusinessRuleViolation("household.member-unknown");
        }
        return member;
    }

    private HouseholdReader reader() {
        return new HouseholdReader(em, accounts);
    }
}
