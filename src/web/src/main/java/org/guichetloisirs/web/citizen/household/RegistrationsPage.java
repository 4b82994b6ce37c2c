package org.guichetloisirs.web.citizen.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guichetloisirs.core.enrolment.Changes;
import org.guichetloisirs.core.enrolment.Enrolments;
import org.guichetloisirs.core.enrolment.RegistrationView;
import org.guichetloisirs.core.enrolment.WaitingLists;
import org.guichetloisirs.core.enrolment.WaitingView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Submission;
import org.jspecify.annotations.Nullable;

/** «Mes inscriptions»: what is offered, what is confirmed, and where the family waits. */
@Named
@RequestScoped
public class RegistrationsPage {

    @Inject
    private Enrolments enrolments;

    @Inject
    private WaitingLists lists;

    @Inject
    private Changes changes;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Submission submission;

    @Inject
    private Problems problems;

    private List<WaitingView> inLine = List.of();
    private List<RegistrationView> confirmed = List.of();
    private List<RegistrationView> changeable = List.of();

    /** Shows them, or first answers an offer, leaves a line, or changes what becomes of the other lists. */
    public @Nullable String open() {
        long household = signedIn.household().id();
        try {
            String onward = act(household);
            if (onward != null) {
                return onward;
            }
        } catch (BusinessRuleViolation e) {
            problems.onPage(e.sentence());
        }
        inLine = lists.of(household);
        confirmed = enrolments.confirmed(household);
        changeable = changes.changeable(confirmed);
        return null;
    }

    private @Nullable String act(long household) {
        Long accepted = submission.row("accept");
        if (accepted != null) {
            lists.accept(household, accepted);
            return Paths.to("cart", "notice", "offer-taken");
        }
        Long refused = submission.row("refuse");
        if (refused != null) {
            lists.leave(household, refused);
            return Paths.to("registrations", "notice", "offer-refused");
        }
        Long left = submission.row("leave");
        if (left != null) {
            lists.leave(household, left);
            return Paths.to("registrations", "notice", "list-left");
        }
        Long changed = submission.row("others");
        if (changed != null) {
            lists.leaveOthersOnSuccess(household, changed, submission.asks("leaveOthers"));
            return Paths.to("registrations", "notice", "list-saved");
        }
        return null;
    }

    /** The places that are offered. */
    public List<WaitingView> getOffers() {
        return inLine.stream().filter(WaitingView::offered).toList();
    }

    /** The lines in which the family waits. */
    public List<WaitingView> getWaiting() {
        return inLine.stream().filter(one -> !one.offered()).toList();
    }

    /** The confirmed registrations, the latest first. */
    public List<RegistrationView> getConfirmed() {
        return confirmed;
    }

    /** Whether the family may still change it by itself. */
    public boolean mayChange(RegistrationView registration) {
        return changeable.contains(registration);
    }
}
