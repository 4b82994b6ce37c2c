package org.guichetloisirs.core.enrolment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;

/** Taking, keeping, giving back and confirming places. */
@Stateless
public class Enrolments {

    private static final Duration EXPIRED_SHOWN = Duration.ofHours(24);

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Households households;

    @Inject
    private Holds holds;

    @Inject
    private RegistrationLife life;

    @Inject
    private AppClock clock;

    /** For the container only. */
    public Enrolments() {}

    Enrolments(
            EntityManager em,
            Catalogue catalogue,
            Households households,
            Holds holds,
            RegistrationLife life,
            AppClock clock) {
        this.em = em;
        this.catalogue = catalogue;
        this.households = households;
        this.holds = holds;
        this.life = life;
        this.clock = clock;
    }

    /**
     * The groups of an activity as this person may take them.
     *
     * @throws BusinessRuleViolation {@code catalogue.activity-unknown}, {@code enrolment.member-unknown}
     */
    public ActivityOffer offer(long householdId, long memberId, long activityId) {
        HouseholdView household = households.view(householdId);
        MemberView member = Eligibility.member(household, memberId);
        ActivityView activity = catalogue.activity(activityId);
        return new ActivityOffer(
                activity,
                memberId,
                member.fullName(),
                new GroupOffers(em, catalogue.season(activity.seasonId()), clock.now())
                        .of(household, member, activity));
    }

    /**
     * Takes a place and holds it for the time of its season, at the price of this moment, in a transaction of its own. Repeated by the same household for the same person and group it answers the same id and takes no second place.
     *
     * @return the registration's id
     * @throws BusinessRuleViolation {@code enrolment.group-full}, or {@code enrolment.group-full-free-elsewhere} with
     *     what is still free, the same activity on another day first; {@code enrolment.not-eligible-age}, {@code
     *     enrolment.already-registered}, {@code enrolment.already-waiting}, {@code enrolment.already-offered}, {@code enrolment.registration-not-open}, {@code
     *     enrolment.account-not-active}, {@code enrolment.member-unknown}, {@code catalogue.activity-unknown}
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long hold(long householdId, long memberId, long groupId) {
        try {
            return Contention.retry(() -> holds.hold(householdId, memberId, groupId));
        } catch (BusinessRuleViolation refused) {
            throw refused.key().equals(Holds.FULL) ? holds.full(householdId, memberId, groupId) : refused;
        }
    }

    /**
     * Gives a held place back, in a transaction of its own. A place that is already gone, or that is not this
     * household's, is left as it is.
     *
     * @throws BusinessRuleViolation {@code enrolment.in-payment} while its order is being paid, {@code
     *     enrolment.already-confirmed} once it is confirmed
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void release(long householdId, long registrationId) {
        Contention.retry(() -> {
            holds.release(householdId, registrationId);
            return registrationId;
        });
    }

    /**
     * Gives every place of the household's cart the whole time of a hold anew, in a transaction of its own; for one place
     * at most {@code guichet.hold.extensions} times, in its season's opening hour {@code
     * guichet.hold.opening-extensions} times. Asked twice in the same moment it counts once. Places in payment do
     * not expire and are left as they are.
     *
     * @throws BusinessRuleViolation {@code enrolment.nothing-held} when nothing is held any more, {@code
     *     enrolment.no-more-time} when the hold that ends first cannot be extended again; those that can are extended
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void extend(long householdId) {
        if (!Contention.retry(() -> holds.extend(householdId))) {
            throw new BusinessRuleViolation("enrolment.no-more-time");
        }
    }

    /** The places in the household's cart, the oldest first; those being paid too. */
    public List<HeldPlace> held(long householdId) {
        Instant now = clock.now();
        List<Registration> kept = book().of(householdId, RegistrationStatus.HELD, Instant.EPOCH).stream()
                .filter(registration -> registration.keptAt(now))
                .toList();
        return places(householdId).held(kept, RegistrationStatus.HELD);
    }

    /** Places that expired in the last 24 hours and that the same person has not taken again. */
    public List<HeldPlace> expired(long householdId) {
        Instant now = clock.now();
        List<Registration> held = book().of(householdId, RegistrationStatus.HELD, Instant.EPOCH);
        List<Registration> confirmed = book().of(householdId, RegistrationStatus.CONFIRMED, Instant.EPOCH);
        List<Registration> over =
                new ArrayList<>(book().of(householdId, RegistrationStatus.EXPIRED, now.minus(EXPIRED_SHOWN)));
        // The sweep may not have come by yet: what is overdue has expired already.
        held.stream().filter(registration -> !registration.keptAt(now)).forEach(over::add);
        Map<String, Registration> latest = new HashMap<>();
        over.forEach(registration ->
                latest.merge(registration.personAndGroup(), registration, (a, b) -> a.id() > b.id() ? a : b));
        held.stream().filter(registration -> registration.keptAt(now)).forEach(r -> latest.remove(r.personAndGroup()));
        confirmed.forEach(registration -> latest.remove(registration.personAndGroup()));
        return places(householdId)
                .held(over.stream().filter(latest::containsValue).toList(), RegistrationStatus.EXPIRED);
    }

    /** The household's confirmed registrations, the latest first. */
    public List<RegistrationView> confirmed(long householdId) {
        return places(householdId).confirmed(book().of(householdId, RegistrationStatus.CONFIRMED, Instant.EPOCH));
    }

    /** Every meeting of the household's confirmed registrations on the days from {@code from} to {@code to}, included. */
    public List<CalendarEntry> calendar(long householdId, LocalDate from, LocalDate to) {
        return places(householdId)
                .calendar(book().of(householdId, RegistrationStatus.CONFIRMED, Instant.EPOCH), from, to);
    }

    /**
     * Keeps held places for as long as their order is in payment, in the caller's transaction. Repeated for the same
     * order it answers the same.
     *
     * @return false, and nothing is changed, when one of them has expired, was given back, or is in another order
     */
    public boolean keepForPayment(Collection<Long> registrationIds, String orderNumber) {
        Instant now = clock.now();
        List<Registration> locked = book().locked(registrationIds);
        boolean all = locked.size() == new TreeSet<>(registrationIds).size()
                && locked.stream().allMatch(registration -> registration.mayBePaidBy(orderNumber, now));
        if (all) {
            locked.forEach(registration -> registration.enterPayment(orderNumber, now));
        }
        return all;
    }

    /** The order was not paid: its places are plain holds again, until this moment. In the caller's transaction. */
    public void backToHeld(String orderNumber, Instant newExpiry) {
        List<Long> ids = em.createQuery(
                        "select r.id from Registration r where r.paymentOrder = :order and r.status = :held",
                        Long.class)
                .setParameter("order", orderNumber)
                .setParameter("held", RegistrationStatus.HELD)
                .getResultList();
        Instant now = clock.now();
        book().locked(ids).stream()
                .filter(registration -> registration.paidBy(orderNumber))
                .forEach(registration -> registration.leavePayment(newExpiry, now));
    }

    /**
     * Confirms the places of an order that is paid, in the caller's transaction, with what that entails: a place that
     * one of them replaces is given back, and the other lists of a person whose family wished so are left. Repeated for
     * the same order it changes nothing.
     *
     * @throws BusinessRuleViolation {@code enrolment.place-lost} when one of them is not kept for this order; then none
     *     is confirmed
     */
    public void confirm(Collection<Long> registrationIds, String orderNumber) {
        new Confirmation(em, life).confirm(registrationIds, orderNumber);
    }

    private RegistrationBook book() {
        return new RegistrationBook(em);
    }

    private RegistrationViews places(long householdId) {
        return new RegistrationViews(catalogue, households.view(householdId));
    }
}
