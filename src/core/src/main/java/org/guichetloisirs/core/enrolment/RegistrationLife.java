package org.guichetloisirs.core.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.staff.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of a registration, for the web, the counter, the waiting list, imports and tests alike: the only
 * class that gives one a state (ADR 0041; drawn in {@code src/docs/places.md}). Each step counts the group's places and
 * its line, stands in the history with who and why, and hands a place that it frees to the first in line, all in the
 * caller's transaction. The caller has locked the group (see {@link Places}).
 */
@Dependent
class RegistrationLife {

    private static final Set<RegistrationStatus> FIRST =
            EnumSet.of(RegistrationStatus.HELD, RegistrationStatus.CONFIRMED, RegistrationStatus.WAITING);

    private static final Map<RegistrationStatus, Set<RegistrationStatus>> NEXT = Map.of(
            RegistrationStatus.HELD,
            EnumSet.of(RegistrationStatus.CONFIRMED, RegistrationStatus.CANCELLED, RegistrationStatus.EXPIRED),
            RegistrationStatus.CONFIRMED,
            EnumSet.of(RegistrationStatus.CANCELLED, RegistrationStatus.TRANSFERRED),
            RegistrationStatus.WAITING,
            EnumSet.of(RegistrationStatus.OFFERED, RegistrationStatus.CANCELLED, RegistrationStatus.EXPIRED),
            RegistrationStatus.OFFERED,
            EnumSet.of(RegistrationStatus.HELD, RegistrationStatus.CANCELLED, RegistrationStatus.EXPIRED),
            RegistrationStatus.CANCELLED,
            EnumSet.noneOf(RegistrationStatus.class),
            RegistrationStatus.TRANSFERRED,
            EnumSet.noneOf(RegistrationStatus.class),
            RegistrationStatus.EXPIRED,
            EnumSet.noneOf(RegistrationStatus.class));

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private Caller caller;

    @Inject
    private Offers offers;

    @Inject
    private AppClock clock;

    /** For the container. */
    protected RegistrationLife() {}

    RegistrationLife(EntityManager em, Caller caller, Offers offers, AppClock clock) {
        this.em = em;
        this.caller = caller;
        this.offers = offers;
        this.clock = clock;
    }

    /** Whether a life may take this step; {@code from} null for its first. */
    static boolean allows(@Nullable RegistrationStatus from, RegistrationStatus to) {
        return from == null
                ? FIRST.contains(to)
                : NEXT.getOrDefault(from, Set.of()).contains(to);
    }

    /**
     * Begins a life that occupies a place; false, and nothing is changed, when no place is left for whoever comes. A hold
     * that is over has no place any more: the taker gets it in the very statement that ends the hold.
     */
    boolean takePlace(Registration fresh, RegistrationReason reason, String detail) {
        if (!new Places(em).take(fresh.groupId()) && !takeOver(fresh.groupId())) {
            return false;
        }
        begin(fresh, reason, detail);
        return true;
    }

    /** Whether there was a place after all, or one of an overdue hold; the counter stays, the place changes hands. */
    private boolean takeOver(long groupId) {
        Places places = new Places(em);
        RegistrationBook book = new RegistrationBook(em);
        Instant now = clock.now();
        if (!book.anyOverdue(groupId, now)) {
            // Nobody waits for the counter to hear that a group is full.
            return false;
        }
        places.lock(groupId);
        List<Registration> overdue = book.overdue(groupId, now);
        Places.Count count = places.count(groupId);
        if (overdue.isEmpty() || count.waiting() > 0 || count.taken() > count.capacity()) {
            overdue.forEach(this::expire);
            return places.take(groupId);
        }
        Registration over = overdue.get(0);
        step(over, RegistrationStatus.EXPIRED, overReason(over), Caller.NOBODY, "");
        em.flush();
        return true;
    }

    /** Begins to wait at the end of the line; the rank was given by {@link Places#joinLine}. */
    void joinLine(Registration fresh) {
        begin(fresh, RegistrationReason.JOINED_LIST, "");
    }

    private void begin(Registration fresh, RegistrationReason reason, String detail) {
        if (!allows(null, fresh.status())) {
            throw new IllegalStateException("No registration begins as " + fresh.status());
        }
        em.persist(fresh);
        // Here, not at the commit, does the unique key refuse a second place of the same person.
        em.flush();
        em.persist(new RegistrationStep(fresh, null, reason, caller.name(), detail, clock.now()));
    }

    /** Takes a step at the wish of whoever calls. */
    void move(Registration registration, RegistrationStatus to, RegistrationReason reason, String detail) {
        moveBy(registration, to, reason, caller.name(), detail);
    }

    /** Ends a hold or an offer whose time is over, or the wait for a group that is. */
    void expire(Registration registration) {
        moveBy(registration, RegistrationStatus.EXPIRED, overReason(registration), Caller.NOBODY, "");
    }

    private static RegistrationReason overReason(Registration registration) {
        return switch (registration.status()) {
            case OFFERED -> RegistrationReason.OFFER_OVER;
            case WAITING -> RegistrationReason.GROUP_OVER;
            default -> RegistrationReason.HOLD_OVER;
        };
    }

    private void moveBy(
            Registration registration, RegistrationStatus to, RegistrationReason reason, String by, String detail) {
        RegistrationStatus from = registration.status();
        step(registration, to, reason, by, detail);
        // The row first: a person's key must be free before a new place wants it.
        em.flush();
        Places places = new Places(em);
        if (from == RegistrationStatus.WAITING) {
            places.leaveLine(registration.groupId());
        }
        if (from.occupies() && !to.occupies()) {
            places.giveBack(registration.groupId());
            passOn(registration.groupId());
        }
    }

    private void step(
            Registration registration, RegistrationStatus to, RegistrationReason reason, String by, String detail) {
        RegistrationStatus from = registration.status();
        if (!allows(from, to)) {
            throw new IllegalStateException("Registration " + registration.id() + ": from " + from + " to " + to);
        }
        Instant now = clock.now();
        registration.become(to, now);
        em.persist(new RegistrationStep(registration, from, reason, by, detail, now));
        if (from == RegistrationStatus.OFFERED && to == RegistrationStatus.EXPIRED) {
            offers.over(registration);
        }
    }

    /** Offers the free places of a group to those who wait for them, in their order; the group is locked. */
    void passOn(long groupId) {
        Places places = new Places(em);
        while (places.takeForTheLine(groupId)) {
            Optional<Registration> first = new RegistrationBook(em).firstInLine(groupId);
            Registration next = first.orElseThrow(
                    () -> new IllegalStateException("Group " + groupId + " counts who does not wait"));
            offers.prepare(next);
            step(next, RegistrationStatus.OFFERED, RegistrationReason.PLACE_FREED, Caller.NOBODY, "");
            em.flush();
        }
    }

    /** A word of staff about a registration that changes no state. */
    void note(Registration registration, RegistrationReason reason, String detail) {
        em.persist(
                new RegistrationStep(registration, registration.status(), reason, caller.name(), detail, clock.now()));
    }

    /** Everything that happened to a registration, the first step first. */
    List<HistoryLine> history(long registrationId) {
        return em.createQuery(
                        "select s from RegistrationStep s where s.registrationId = :id order by s.at, s.id",
                        RegistrationStep.class)
                .setParameter("id", registrationId)
                .getResultStream()
                .map(RegistrationStep::view)
                .toList();
    }
}
