package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.ledger.Ledger;
import org.guichetloisirs.core.ledger.Movement;
import org.guichetloisirs.core.ledger.Posting;
import org.guichetloisirs.core.payment.PaymentView;

/** What an order means for the books, in the transaction that makes it true. */
@Dependent
class Books {

    private final Ledger ledger;
    private final AppClock clock;

    @Inject
    Books(Ledger ledger, AppClock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The order is made good: the family owes it; a group that has not begun is not earned yet. */
    void sale(PurchaseOrder order) {
        LocalDate today = clock.today();
        Posting sale = Posting.of(Movement.SALE, "order:" + order.number(), order.number(), order.householdId());
        for (OrderLine line : order.lines()) {
            Money fee = line.price().negated();
            LocalDate begins = line.startsOn();
            if (begins != null && begins.isAfter(today)) {
                sale.side(Account.DEFERRED_REVENUE, line.accountCode(), begins, fee);
            } else {
                sale.side(Account.REVENUE, line.accountCode(), Posting.AT_ONCE, fee);
            }
        }
        Totals totals = order.totals();
        ledger.post(sale.side(Account.RECEIVABLE, totals.total())
                .side(Account.GST, totals.gst().negated())
                .side(Account.QST, totals.qst().negated()));
    }

    /** The order's card was charged. */
    void paidByCard(PurchaseOrder order, PaymentView payment) {
        Money charged = payment.amount();
        ledger.post(of(Movement.PAYMENT, order, payment.id())
                .side(Account.CARD_CLEARING, charged)
                .side(Account.RECEIVABLE, charged.negated()));
    }

    /** The family's credit paid its part of the order, or all. */
    void paidByCredit(PurchaseOrder order) {
        Money used = order.credit();
        ledger.post(Posting.of(Movement.PAYMENT, "credit:" + order.number(), order.number(), order.householdId())
                .side(Account.HOUSEHOLD_CREDIT, used)
                .side(Account.RECEIVABLE, used.negated()));
    }

    /** The whole order is in the counter's till. */
    void paidAtCounter(PurchaseOrder order) {
        Money total = order.totals().total();
        ledger.post(Posting.of(Movement.PAYMENT, "counter:" + order.number(), order.number(), order.householdId())
                .side(Account.CASH, total)
                .side(Account.RECEIVABLE, total.negated()));
    }

    /** Part of what the order sold is on its way back to the card; false where it stands in the books already. */
    boolean refund(PurchaseOrder order, long refundId, Money amount) {
        return takeBack(order, refundSource(refundId), Account.TO_RETURN, amount);
    }

    /**
     * Part of what the order sold is the family's credit now; false where it stands in the books already.
     *
     * @param key names the wish, at most 40 characters
     */
    boolean refundToCredit(PurchaseOrder order, String key, Money amount) {
        return takeBack(order, "to-credit:" + order.number() + ":" + key, Account.HOUSEHOLD_CREDIT, amount);
    }

    /** What of the sale still stands, taxes included. */
    Money left(PurchaseOrder order) {
        return Money.sum(ledger.fees(order.number()).stream()
                        .map(Ledger.Fee::amount)
                        .toList())
                .minus(ledger.balance(order.number(), Account.GST))
                .minus(ledger.balance(order.number(), Account.QST));
    }

    /**
     * Fees and taxes in the proportion in which they still stand, so that the last part leaves nothing behind; of the fees
     * first what is not earned yet.
     *
     * @throws BusinessRuleViolation {@code payment.refund-too-large} where less is left of the sale
     */
    private boolean takeBack(PurchaseOrder order, String source, Account owedOn, Money amount) {
        if (ledger.isPosted(Movement.REFUND, source)) {
            return false;
        }
        Money gst = ledger.balance(order.number(), Account.GST).negated();
        Money qst = ledger.balance(order.number(), Account.QST).negated();
        List<Ledger.Fee> fees = ledger.fees(order.number());
        Money rest = left(order);
        if (amount.compareTo(rest) > 0) {
            throw new BusinessRuleViolation("payment.refund-too-large", rest.display()).onField("amount");
        }
        Money gstPart = share(gst, amount, rest);
        Money qstPart = share(qst, amount, rest);
        Posting refund = Posting.of(Movement.REFUND, source, order.number(), order.householdId())
                .side(owedOn, amount.negated())
                .side(Account.GST, gstPart)
                .side(Account.QST, qstPart);
        Money left = amount.minus(gstPart).minus(qstPart);
        for (Ledger.Fee fee : fees) {
            Money part = left.compareTo(fee.amount()) < 0 ? left : fee.amount();
            refund.side(fee.account(), fee.code(), fee.earnedOn(), part);
            left = left.minus(part);
        }
        ledger.post(refund);
        return true;
    }

    private static Money share(Money of, Money amount, Money rest) {
        return new Money(BigDecimal.valueOf(of.cents())
                .multiply(BigDecimal.valueOf(amount.cents()))
                .divide(BigDecimal.valueOf(rest.cents()), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /** A refund arrived at the card. */
    void refunded(PurchaseOrder order, long refundId, Money amount) {
        ledger.post(Posting.of(Movement.RETURNED, refundSource(refundId), order.number(), order.householdId())
                .side(Account.CARD_CLEARING, amount.negated())
                .side(Account.TO_RETURN, amount));
    }

    /** The gateway did not give it back: the sale stands as before. */
    void refundRefused(long refundId) {
        ledger.correct(Movement.REFUND, refundSource(refundId));
    }

    private static String refundSource(long refundId) {
        return "refund:" + refundId;
    }

    /** The card was charged and must be given back; said once per payment, repeating changes nothing. */
    void chargeToReturn(PurchaseOrder order, long paymentId, Money amount) {
        if (!ledger.isPosted(Movement.CHARGE_TO_RETURN, source(paymentId))) {
            ledger.post(of(Movement.CHARGE_TO_RETURN, order, paymentId)
                    .side(Account.CARD_CLEARING, amount)
                    .side(Account.TO_RETURN, amount.negated()));
        }
    }

    /** The card was given back; repeating changes nothing. */
    void returned(PurchaseOrder order, long paymentId, Money amount) {
        if (!ledger.isPosted(Movement.RETURNED, source(paymentId))) {
            chargeToReturn(order, paymentId, amount);
            ledger.post(of(Movement.RETURNED, order, paymentId)
                    .side(Account.CARD_CLEARING, amount.negated())
                    .side(Account.TO_RETURN, amount));
        }
    }

    private static Posting of(Movement movement, PurchaseOrder order, long paymentId) {
        return Posting.of(movement, source(paymentId), order.number(), order.householdId());
    }

    private static String source(long paymentId) {
        return "payment:" + paymentId;
    }
}
