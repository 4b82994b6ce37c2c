package org.guichetloisirs.web.citizen.catalogue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.account.AccountStatus;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.account.Preferences;
import org.guichetloisirs.core.catalogue.ActivityView;
import org.guichetloisirs.core.catalogue.Catalogue;
import org.guichetloisirs.core.catalogue.SeasonView;
import org.guichetloisirs.core.enrolment.ActivityOffer;
import org.guichetloisirs.core.enrolment.Enrolments;
import org.guichetloisirs.core.enrolment.GroupOffer;
import org.guichetloisirs.core.enrolment.HeldPlace;
import org.guichetloisirs.core.enrolment.RegistrationStatus;
import org.guichetloisirs.core.enrolment.WaitingLists;
import org.guichetloisirs.core.household.MemberView;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.Submission;
import org.jspecify.annotations.Nullable;

/** An activity and its groups ({@code id}), for one person of the family ({@code person}) or for a visitor. */
@Named
@RequestScoped
public class ActivityPage {

    @Inject
    private Catalogue catalogue;

    @Inject
    private Enrolments enrolments;

    @Inject
    private WaitingLists lists;

    @Inject
    private Accounts accounts;

    @Inject
    private SignedIn signedIn;

    @Inject
    private People people;

    @Inject
    private Query query;

    @Inject
    private Submission submission;

    @Inject
    private Problems problems;

    @Inject
    private AppClock clock;

    private @Nullable ActivityView activity;
    private @Nullable SeasonView season;
    private @Nullable ActivityOffer offer;
    private List<HeldPlace> held = List.of();

    /**
     * Shows the activity, or first takes or gives back a place. A page that nobody has throws, and becomes «page not
     * found».
     */
    public @Nullable String open() {
        String onward = act();
        if (onward == null) {
            load();
        }
        return onward;
    }

    private @Nullable String act() {
        if (!signedIn.isCitizen()) {
            return null;
        }
        long household = signedIn.household().id();
        Long wanted = submission.row("hold");
        Long released = submission.row("release");
        Long full = submission.row("join");
        Long left = submission.row("leave");
        try {
            MemberView person = people.getChosen();
            if (wanted != null && person != null) {
                enrolments.hold(household, person.id(), wanted);
                return Paths.to("activity", "id", id(), "person", person.id());
            }
            if (full != null && person != null) {
                lists.join(household, person.id(), full, submission.asks("leaveOthers"));
                return Paths.to("activity", "id", id(), "person", person.id(), "notice", "list-joined");
            }
            if (left != null) {
                lists.leave(household, left);
                return Paths.to("activity", "id", id(), "person", people.getChosenId(), "notice", "list-left");
            }
            if (released != null) {
                enrolments.release(household, released);
                return Paths.to("activity", "id", id(), "person", people.getChosenId(), "notice", "place-released");
            }
        } catch (BusinessRuleViolation e) {
            problems.onPage(e.sentence());
            return null;
        }
        if (submission.asks("allowConfirmation")) {
            Preferences now = signedIn.account().preferences();
            accounts.savePreferences(
                    signedIn.accountId(), new Preferences(true, now.remindersByEmail(), now.newsByEmail()));
            return Paths.to("activity", "id", id(), "person", people.getChosenId(), "notice", "preferences-saved");
        }
        return null;
    }

    private void load() {
        ActivityView loaded = catalogue.activity(id());
        activity = loaded;
        season = catalogue.season(loaded.seasonId());
        MemberView person = people.getChosen();
        if (person != null) {
            long household = signedIn.household().id();
            offer = enrolments.offer(household, person.id(), loaded.id());
            held = enrolments.held(household);
        }
    }

    private long id() {
        Long id = query.id("id");
        if (id == null) {
            throw new BusinessRuleViolation("catalogue.activity-unknown");
        }
        return id;
    }

    /** The activity. */
    public @Nullable ActivityView getActivity() {
        return activity;
    }

    /** The season it belongs to. */
    public @Nullable SeasonView getSeason() {
        return season;
    }

    /** Whether registration is open at this moment. */
    public boolean isRegistrationOpen() {
        return season != null && season.registrationOpen(clock.now());
    }

    /** Whether registration will open at a moment that is known. */
    public boolean isRegistrationAhead() {
        Instant opens = season == null ? null : season.registrationOpensAt();
        return opens != null && clock.now().isBefore(opens);
    }

    /** The groups for the person chosen; nothing while nobody is. */
    public List<GroupOffer> getOffers() {
        return offer == null ? List.of() : offer.groups();
    }

    /** Whether the group's place is held for this person and not paid yet. */
    public boolean isHeld(GroupOffer group) {
        return group.liveStatus() == RegistrationStatus.HELD;
    }

    /** Whether this person is registered in the group. */
    public boolean isConfirmed(GroupOffer group) {
        return group.liveStatus() == RegistrationStatus.CONFIRMED;
    }

    /** Until when the group's place is held for this person; null when it is not. */
    public @Nullable Instant heldUntil(GroupOffer group) {
        return held.stream()
                .filter(place -> Long.valueOf(place.registrationId()).equals(group.liveRegistrationId()))
                .map(HeldPlace::holdExpiresAt)
                .findFirst()
                .orElse(null);
    }

    /** Whether a place in one of the groups is held for this person. */
    public boolean isAnyHeld() {
        return getOffers().stream().anyMatch(this::isHeld);
    }

    /** Whether a group is full for this person, so that the rule of the waiting list is worth a line. */
    public boolean isAnyFull() {
        return getOffers().stream()
                .anyMatch(one -> "enrolment.group-full".equals(one.refusalKey()) || one.position() > 0);
    }

    /** Whether the account is accepted. */
    public boolean isAccepted() {
        return signedIn.isCitizen() && signedIn.household().status() == AccountStatus.ACTIVE;
    }

    /** Whether the family must first allow the confirmation by e-mail, which registering online needs. */
    public boolean isConsentMissing() {
        return isAccepted() && !signedIn.account().preferences().confirmationByEmail();
    }

    /** The way to sign in that comes back here. */
    public String getSignInUrl() {
        String back = "/activity.xhtml?id=" + query.text("id");
        return "sign-in.xhtml?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
