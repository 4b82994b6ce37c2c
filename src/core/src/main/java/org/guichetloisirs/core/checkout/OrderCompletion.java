package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.enrolment.Enrolments;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.payment.PaymentNews;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.PaymentView;
import org.guichetloisirs.core.payment.Payments;
import org.jspecify.annotations.Nullable;

/**
 * What news of a payment does to its order. Each reaction is one transaction together with the note that it was taken, so
 * news that was lost is told again and news told twice does nothing.
 */
@Dependent
class OrderCompletion {

    private static final Logger LOG = Logger.getLogger(OrderCompletion.class.getName());

    private final OrderBook orders;
    private final Enrolments enrolments;
    private final Payments payments;
    private final Books books;
    private final ReceiptNumbers receipts;
    private final OrderMail mail;
    private final Transactions transactions;
    private final AppClock clock;

    @Inject
    OrderCompletion(
            OrderBook orders,
            Enrolments enrolments,
            Payments payments,
            Books books,
            ReceiptNumbers receipts,
            OrderMail mail,
            Transactions transactions,
            AppClock clock) {
        this.orders = orders;
        this.enrolments = enrolments;
        this.payments = payments;
        this.books = books;
        this.receipts = receipts;
        this.mail = mail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Hears what became of an attempt; outside any transaction. */
    void on(@Observes PaymentNews news) {
        switch (news.state()) {
            case APPROVED -> approved(news);
            case DECLINED ->
                react(
                        news,
                        (order, payment) -> reopen(
                                order,
                                payment,
                                payment.cardSpent() ? PurchaseOrder.OTHER_CARD_ONLY : "checkout.card-declined"));
            case REFUSED, NOT_CHARGED ->
                react(news, (order, payment) -> reopen(order, payment, "checkout.not-processed"));
            case UNKNOWN, MANUAL ->
                react(news, (order, payment) -> {
                    if (order.awaits(payment.id())) {
                        order.inDoubt();
                    }
                });
            case CORRECTED, REFUNDED -> react(news, this::returned);
            default ->
                react(news, (order, payment) -> {
                    // The order has nothing to learn from it.
                });
        }
    }

    private void approved(PaymentNews news) {
        try {
            react(news, (order, payment) -> {
                if (!order.awaits(payment.id())) {
                    throw new BusinessRuleViolation("checkout.order-replaced");
                }
                if (payment.cardRefused()) {
                    throw new BusinessRuleViolation(PurchaseOrder.CARD_NOT_ACCEPTED);
                }
                complete(order, payment);
                payments.delivered(payment.id());
            });
        } catch (BusinessRuleViolation lost) {
            LOG.log(
                    Level.SEVERE,
                    "Order {0} is charged and cannot be completed ({1}): the charge is given back",
                    new Object[] {news.subject(), lost.key()});
            react(news, (order, payment) -> giveBack(order, payment, lost.key()));
        }
    }

    private void react(PaymentNews news, BiConsumer<PurchaseOrder, PaymentView> reaction) {
        // A lost race is run again at once; what fails otherwise is told again by the recovery.
        Contention.retry(() -> transactions.inNew(() -> taken(news, reaction)));
    }

    private boolean taken(PaymentNews news, BiConsumer<PurchaseOrder, PaymentView> reaction) {
        Optional<PurchaseOrder> order = orders.lock(news.subject());
        PaymentView payment = payments.locked(news.paymentId());
        boolean current = payment.state() == news.state();
        if (current) {
            order.ifPresent(found -> reaction.accept(found, payment));
            payments.takeNote(payment.id());
        }
        return current;
    }

    /**
     * Everything that makes an order paid, in the caller's transaction: places, ledger, receipt, confirmation.
     *
     * @param payment null where no card was charged
     * @throws BusinessRuleViolation if a place is gone; the transaction is lost
     */
    void complete(PurchaseOrder order, @Nullable PaymentView payment) {
        enrolments.confirm(order.registrationIds(), order.number());
        books.sale(order);
        if (!order.credit().isZero()) {
            books.paidByCredit(order);
        }
        if (payment != null) {
            books.paidByCard(order, payment);
        } else if (order.counterMeans() != null) {
            books.paidAtCounter(order);
        }
        order.paid(receipts.next(), payment, clock.now());
        mail.confirmation(order);
    }

    private void giveBack(PurchaseOrder order, PaymentView payment, String reason) {
        payments.reverse(payment.id(), reason);
        books.chargeToReturn(order, payment.id(), payment.amount());
        if (order.awaits(payment.id())) {
            order.reversing(reason);
            enrolments.backToHeld(order.number(), freshExpiry());
        }
    }

    private void returned(PurchaseOrder order, PaymentView payment) {
        books.returned(order, payment.id(), payment.amount());
        // Otherwise the order was open again, or paid by another attempt, when this charge turned up.
        boolean givenUp = order.status() == OrderStatus.REVERSING;
        if (givenUp) {
            order.reversed();
        }
        mail.chargeReturned(order, payment, givenUp);
    }

    private void reopen(PurchaseOrder order, PaymentView payment, String answerKey) {
        if (!order.awaits(payment.id())) {
            return;
        }
        boolean waited = order.status() == OrderStatus.IN_DOUBT;
        Instant expiry = freshExpiry();
        order.reopened(answerKey);
        enrolments.backToHeld(order.number(), expiry);
        if (waited) {
            // The citizen may have closed the page while the answer was not known.
            mail.notCharged(order, payment.state() == PaymentState.DECLINED, expiry);
        }
    }

    private Instant freshExpiry() {
        return clock.now().plus(Duration.ofMinutes(Settings.HOLD_MINUTES.number()));
    }
}
