package org.guichetloisirs.web.citizen.checkout;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.guichetloisirs.core.enrolment.Enrolments;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.web.security.SignedIn;
import org.guichetloisirs.web.shared.Paths;
import org.guichetloisirs.web.shared.Problems;
import org.guichetloisirs.web.shared.Query;
import org.guichetloisirs.web.shared.Submission;
import org.jspecify.annotations.Nullable;

/** «Demander plus de temps» of {@code <g:holdTime>}, on each page that shows it (WCAG 2.2.1). */
@RequestScoped
class HeldTime {

    @Inject
    private Enrolments enrolments;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Submission submission;

    @Inject
    private Query query;

    @Inject
    private Problems problems;

    /**
     * Answers the button where it was pressed.
     *
     * @param page the page, to come back to
     * @param order its order; null for the cart
     * @return where to go; null to show the page, with a sentence when there is no more time to be had
     */
    @Nullable
    String answer(String page, @Nullable String order) {
        if (!submission.asks("extend")) {
            return null;
        }
        try {
            enrolments.extend(signedIn.household().id());
            if (order == null) {
                return Paths.to(page, "notice", "time-extended");
            }
            // What the family chose to use of its credit is kept.
            Long credit = query.id("credit");
            return credit == null
                    ? Paths.to(page, "order", order, "notice", "time-extended")
                    : Paths.to(page, "order", order, "credit", credit, "notice", "time-extended");
        } catch (BusinessRuleViolation e) {
            if (e.key().equals("enrolment.nothing-held") && order != null) {
                // The cart tells which places were lost.
                return Paths.to("cart");
            }
            problems.onPage(e.sentence());
            return null;
        }
    }
}
