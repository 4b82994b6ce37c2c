package org.guichetloisirs.web.admin.catalogue;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.enrolment.GroupDesk;
import org.guichetloisirs.core.enrolment.GroupDeskView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.jspecify.annotations.Nullable;

/** One group: its places, the counter, and its waiting list. */
@Named
@RequestScoped
public class GroupPage {

    @Inject
    private GroupDesk desk;

    @Inject
    private Query query;

    @Inject
    private Problems problems;

    private long id;
    private @Nullable GroupDeskView group;
    private int capacity;
    private int places = 1;
    private @Nullable Long moved;
    private int position = 1;
    private String reason = "";

    @PostConstruct
    void load() {
        Long asked = query.id("id");
        id = asked == null ? 0 : asked;
        GroupDeskView read = desk.view(id);
        group = read;
        capacity = read.capacity();
    }

    /** «Enregistrer» of the number of places. */
    public @Nullable String resize() {
        return done(() -> desk.resize(id, capacity));
    }

    /** «Donner» at the counter. */
    public @Nullable String give() {
        return done(() -> {
            if (desk.giveAtTheCounter(id, places) < places) {
                throw new BusinessRuleViolation("enrolment.group-full").onField("places");
            }
        });
    }

    /** «Libérer» what was given at the counter. */
    public @Nullable String release() {
        return done(() -> desk.releaseFromTheCounter(id, places));
    }

    /** «Déplacer» in the line. */
    public @Nullable String move() {
        return done(() -> desk.move(moved == null ? 0 : moved, position, reason));
    }

    private @Nullable String done(Runnable deed) {
        try {
            deed.run();
            return "/admin/group.xhtml?faces-redirect=true&done=group-saved&id=" + id;
        } catch (BusinessRuleViolation violation) {
            problems.tell(violation);
            group = desk.view(id);
            return null;
        }
    }

    /** The group as it stands. */
    public @Nullable GroupDeskView getGroup() {
        return group;
    }

    /** How many places it has. */
    public int getCapacity() {
        return capacity;
    }

    /** Changed by the administrator. */
    public void setCapacity(int capacity) {
        this.capacity = capacity;
    }

    /** How many are given or released at the counter. */
    public int getPlaces() {
        return places;
    }

    /** Changed by the administrator. */
    public void setPlaces(int places) {
        this.places = places;
    }

    /** Who is moved in the line. */
    public @Nullable Long getMoved() {
        return moved;
    }

    /** Changed by the administrator. */
    public void setMoved(@Nullable Long moved) {
        this.moved = moved;
    }

    /** To which place in the line. */
    public int getPosition() {
        return position;
    }

    /** Changed by the administrator. */
    public void setPosition(int position) {
        this.position = position;
    }

    /** Why. */
    public String getReason() {
        return reason;
    }

    /** Changed by the administrator. */
    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
