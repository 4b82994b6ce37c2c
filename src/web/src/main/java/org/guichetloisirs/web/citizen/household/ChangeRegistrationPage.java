package org.guichetloisirs.web.citizen.household;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.enrolment.Changes;
import org.guichetloisirs.core.enrolment.RegistrationStatus;
import org.guichetloisirs.core.enrolment.TransferResult;
import org.guichetloisirs.core.enrolment.TransferView;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.Submission;
import org.guichetloisirs.web.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A confirmed registration ({@code id}): to another group of its activity, or cancelled. */
@Named
@RequestScoped
public class ChangeRegistrationPage {

    @Inject
    private Changes changes;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Query query;

    @Inject
    private Submission submission;

    @Inject
    private Problems problems;

    @Inject
    private Texts texts;

    private @Nullable TransferView registration;

    /** Shows the choices, or does what was chosen; what cannot be changed any more is said. */
    public @Nullable String open() {
        long household = signedIn.household().id();
        Long id = query.id("id");
        if (id == null) {
            return Paths.to("registrations");
        }
        try {
            Long group = submission.row("group");
            if (group != null) {
                TransferResult result = changes.move(household, id, group);
                return result.status() == RegistrationStatus.HELD
                        ? Paths.to("cart", "notice", "difference-to-pay")
                        : Paths.to("registrations", "notice", "group-changed");
            }
            if (submission.asks("cancel")) {
                changes.cancel(household, id);
                return Paths.to("registrations", "notice", "registration-cancelled");
            }
        } catch (BusinessRuleViolation e) {
            problems.onPage(e.sentence());
        }
        try {
            registration = changes.transfer(household, id);
        } catch (BusinessRuleViolation e) {
            problems.onPage(e.sentence());
        }
        return null;
    }

    /** The registration and its choices; null where nothing can be changed. */
    public @Nullable TransferView getRegistration() {
        return registration;
    }

    /** «12,00 $ de plus», «10,00 $ de moins, à votre crédit», «même prix». */
    public String difference(Money difference) {
        if (difference.isZero()) {
            return texts.plain("change.same-price");
        }
        return difference.isNegative()
                ? texts.with("change.cheaper", difference.negated().display())
                : texts.with("change.dearer", difference.display());
    }
}
