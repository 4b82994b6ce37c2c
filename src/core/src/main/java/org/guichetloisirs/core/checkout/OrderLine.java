package org.guichetloisirs.core.checkout;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.guichetloisirs.core.catalogue.TaxCode;
import org.guichetloisirs.core.enrolment.HeldPlace;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Settings;
import org.jspecify.annotations.Nullable;

/** One place as it was when the order was made; never changes, whatever becomes of the activity's name or price. */
@Embeddable
class OrderLine {

    @Column(name = "registration_id")
    private long registrationId;

    @Column(name = "member_id")
    private long memberId;

    @Column(name = "member_name")
    private String memberName = "";

    @Column(name = "activity_id")
    private long activityId;

    @Column(name = "activity_title")
    private String activityTitle = "";

    @Column(name = "group_id")
    private long groupId;

    @Column(name = "group_label")
    private String groupLabel = "";

    /** The group's first day, on which the fee is earned; null in orders older than the column. */
    @Column(name = "starts_on")
    private @Nullable LocalDate startsOn;

    @Column(name = "account_code")
    private String accountCode = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "tax_code")
    private TaxCode taxCode = TaxCode.TAXABLE;

    @Column(name = "price_cents")
    private Money price = Money.ZERO;

    @Column(name = "gst_cents")
    private Money gst = Money.ZERO;

    @Column(name = "qst_cents")
    private Money qst = Money.ZERO;

    /** For JPA. */
    protected OrderLine() {}

    OrderLine(HeldPlace place) {
        registrationId = place.registrationId();
        memberId = place.memberId();
        memberName = place.memberName();
        activityId = place.activityId();
        activityTitle = place.activityTitle();
        groupId = place.groupId();
        groupLabel = place.groupLabel();
        startsOn = place.startsOn();
        accountCode = Settings.REVENUE_ACCOUNT_CODE.text();
        taxCode = place.taxCode();
        price = place.price();
        Taxes taxes = Taxes.on(price, taxCode);
        gst = taxes.gst();
        qst = taxes.qst();
    }

    CartLine view(@Nullable Instant holdExpiresAt) {
        return new CartLine(
                registrationId,
                memberId,
                memberName,
                activityId,
                activityTitle,
                groupId,
                groupLabel,
                price,
                gst,
                qst,
                holdExpiresAt);
    }

    long registrationId() {
        return registrationId;
    }

    String activityTitle() {
        return activityTitle;
    }

    @Nullable
    LocalDate startsOn() {
        return startsOn;
    }

    String accountCode() {
        return accountCode;
    }

    Money price() {
        return price;
    }

    Money gst() {
        return gst;
    }

    Money qst() {
        return qst;
    }
}
