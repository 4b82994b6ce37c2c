package org.guichetloisirs.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guichetloisirs.core.catalogue.Programming;
import org.guichetloisirs.core.catalogue.SeasonStatus;
import org.guichetloisirs.core.household.Approvals;
import org.guichetloisirs.core.payment.Payments;
import org.guichetloisirs.core.payment.Refunds;

/** What waits for somebody. */
@Named
@RequestScoped
public class AdminIndexPage {

    @Inject
    private Approvals approvals;

    @Inject
    private Payments payments;

    @Inject
    private Refunds refunds;

    @Inject
    private Programming programming;

    private long approvalCount;
    private long paymentCount;
    private long seasonCount;

    @PostConstruct
    void load() {
        approvalCount = approvals.waiting();
        paymentCount =
                payments.waiting() + refunds.waiting() + (payments.refusals().count() > 0 ? 1 : 0);
        seasonCount = programming.seasons().stream()
                .filter(season -> season.status() == SeasonStatus.PUBLISHED)
                .count();
    }

    /** Families that wait for a decision. */
    public long getApprovalCount() {
        return approvalCount;
    }

    /** Payments whose outcome a person must find out. */
    public long getPaymentCount() {
        return paymentCount;
    }

    /** Seasons that families see. */
    public long getSeasonCount() {
        return seasonCount;
    }
}
