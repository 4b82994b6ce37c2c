package org.guichetloisirs.core.enrolment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.GroupSummary;
import org.guichetloisirs.core.household.HouseholdView;
import org.guichetloisirs.core.household.Households;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.staff.AuditTrail;

/** What staff does with a group's places and its line; each method is the whole of one transaction. */
@Dependent
class GroupSteps {

    private static final int MOST_PLACES = 9999;

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
    private AuditTrail audit;

    /** For the container. */
    protected GroupSteps() {}

    GroupSteps(
            EntityManager em,
            Catalogue catalogue,
            Households households,
            Holds holds,
            RegistrationLife life,
            AuditTrail audit) {
        this.em = em;
        this.catalogue = catalogue;
        this.households = households;
        this.holds = holds;
        this.life = life;
        this.audit = audit;
    }

    GroupDeskView view(long groupId) {
        GroupSummary group = catalogue.groups(List.of(groupId)).get(groupId);
        if (group == null) {
            throw new BusinessRuleViolation("catalogue.activity-unknown");
        }
        Places.Count count = new Places(em).count(groupId);
        List<GroupDeskView.InLine> line = new ArrayList<>();
        for (Registration waiting : book().line(groupId)) {
            HouseholdView household = households.view(waiting.householdId());
            line.add(new GroupDeskView.InLine(
                    waiting.id(),
                    line.size() + 1,
                    household.id(),
                    household.name(),
                    Eligibility.name(household, waiting.memberId()),
                    waiting.createdAt()));
        }
        return new GroupDeskView(
                groupId,
                group.seasonId(),
                group.activityTitle(),
                group.label(),
                count.capacity(),
                count.taken(),
                counterPlaces(groupId).size(),
                Math.toIntExact(em.createQuery(
                                "select count(r) from Registration r where r.groupId = :group and r.status = :offered",
                                Long.class)
                        .setParameter("group", groupId)
                        .setParameter("offered", RegistrationStatus.OFFERED)
                        .getSingleResult()),
                List.copyOf(line));
    }

    boolean resize(long groupId, int places) {
        if (places < 1 || places > MOST_PLACES) {
            throw new BusinessRuleViolation("enrolment.capacity", MOST_PLACES).onField("capacity");
        }
        Places counter = new Places(em);
        counter.lock(groupId);
        int before = counter.count(groupId).capacity();
        if (before == places) {
            return false;
        }
        counter.resize(groupId, places);
        life.passOn(groupId);
        audit.record("group.resized", "group:" + groupId, before + " -> " + places);
        return true;
    }

    int giveAtTheCounter(long groupId, int wanted) {
        new Places(em).lock(groupId);
        int given = holds.takeAtTheCounter(groupId, Math.min(wanted, MOST_PLACES));
        if (given > 0) {
            audit.record("group.given-at-counter", "group:" + groupId, String.valueOf(given));
        }
        return given;
    }

    int releaseFromTheCounter(long groupId, int wanted) {
        new Places(em).lock(groupId);
        List<Long> there = counterPlaces(groupId);
        List<Registration> released = book().locked(there.subList(0, Math.max(0, Math.min(wanted, there.size()))));
        released.forEach(one -> life.move(one, RegistrationStatus.CANCELLED, RegistrationReason.COUNTER_RELEASE, ""));
        if (!released.isEmpty()) {
            audit.record("group.counter-released", "group:" + groupId, String.valueOf(released.size()));
        }
        return released.size();
    }

    boolean move(long registrationId, int position, String reason) {
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("enrolment.reason-missing").onField("reason");
        }
        Registration moved =
                book().find(registrationId).orElseThrow(() -> new BusinessRuleViolation("enrolment.not-in-line"));
        new Places(em).lock(moved.groupId());
        List<Registration> line = book().locked(book().line(moved.groupId()).stream()
                .map(Registration::id)
                .toList());
        List<Registration> ordered = new ArrayList<>(line);
        ordered.sort(Registration.IN_LINE);
        List<Long> ranks = ordered.stream()
                .map(one -> Objects.requireNonNull(one.listRank()))
                .toList();
        if (!ordered.remove(moved)) {
            throw new BusinessRuleViolation("enrolment.not-in-line");
        }
        ordered.add(Math.max(0, Math.min(position - 1, ordered.size())), moved);
        for (int i = 0; i < ordered.size(); i++) {
            ordered.get(i).rank(ranks.get(i));
        }
        life.note(moved, RegistrationReason.MOVED_IN_LINE, position + " : " + reason.strip());
        audit.record("group.line-moved", "registration:" + registrationId, position + " : " + reason.strip());
        return true;
    }

    /** The ones given last are released first. */
    private List<Long> counterPlaces(long groupId) {
        return em.createQuery(
                        "select r.id from Registration r where r.groupId = :group and r.status = :confirmed"
                                + " and r.householdId is null order by r.id desc",
                        Long.class)
                .setParameter("group", groupId)
                .setParameter("confirmed", RegistrationStatus.CONFIRMED)
                .getResultList();
    }

    private RegistrationBook book() {
        return new RegistrationBook(em);
    }
}
