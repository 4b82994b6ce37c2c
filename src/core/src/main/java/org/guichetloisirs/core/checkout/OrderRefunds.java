package org.guichetloisirs.core.checkout;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.payment.RefundNews;
import org.guichetloisirs.core.payment.RefundRequest;
import org.guichetloisirs.core.payment.RefundState;
import org.guichetloisirs.core.payment.Refunds;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.staff.Permitted;
import org.guichetloisirs.core.staff.Role;

/**
 * Giving money of a paid order back, to the card that paid it or to the family's credit; what becomes of its places is
 * another decision.
 */
@Stateless
public class OrderRefunds {

    @Inject
    private OrderBook orders;

    @Inject
    private Refunds refunds;

    @Inject
    private Books books;

    @Inject
    private OrderMail mail;

    @Inject
    private Transactions transactions;

    @Inject
    private AuditTrail audit;

    /** For the container, which wants a public one of an EJB. */
    public OrderRefunds() {}

    /** With what the container would have injected. */
    OrderRefunds(
            OrderBook orders,
            Refunds refunds,
            Books books,
            OrderMail mail,
            Transactions transactions,
            AuditTrail audit) {
        this.orders = orders;
        this.refunds = refunds;
        this.books = books;
        this.mail = mail;
        this.transactions = transactions;
        this.audit = audit;
    }

    /**
     * Writes the refund and its movement in the books, audited, and has it sent.
     *
     * @param amount taxes included; at most what is left of the charge
     * @param reason for the staff, at most 200 characters
     * @param key names the wish, such as the form that was sent: a double click, Back or a second send gives back once
     * @return the refund's id
     * @throws BusinessRuleViolation {@code checkout.unknown-order}, {@code payment.not-refundable} where no card paid it,
     *     and what {@link Refunds#request} says
     */
    @Permitted(Role.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public long refund(String orderNumber, Money amount, String reason, String key) {
        long refundId = Contention.retry(() -> transactions.inNew(() -> {
            PurchaseOrder order =
                    orders.lock(orderNumber).orElseThrow(() -> new BusinessRuleViolation("checkout.unknown-order"));
            Long payment = order.chargedPayment();
            if (payment == null) {
                throw new BusinessRuleViolation("payment.not-refundable");
            }
            long id = refunds.request(new RefundRequest(payment, amount, reason, key));
            if (books.refund(order, id, amount)) {
                audit.record("order.refunded", "order:" + orderNumber, amount.toPlainString());
            }
            return id;
        }));
        refunds.start(refundId);
        return refundId;
    }

    /**
     * Makes part or all of a paid order the family's credit, however it was paid: books, mail and audit in one
     * transaction, and no gateway.
     *
     * @param amount taxes included; at most what is left of the sale
     * @param reason for the staff, at most 200 characters
     * @param key names the wish, at most 40 characters: a double click, Back or a second send gives back once
     * @throws BusinessRuleViolation {@code checkout.unknown-order}, {@code payment.not-refundable} where it is not paid,
     *     {@code payment.refund-nothing} and {@code payment.refund-too-large} on the field {@code amount}
     */
    @Permitted(Role.ADMINISTRATOR)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void refundToCredit(String orderNumber, Money amount, String reason, String key) {
        Contention.retry(() -> transactions.inNew(() -> {
            PurchaseOrder order =
                    orders.lock(orderNumber).orElseThrow(() -> new BusinessRuleViolation("checkout.unknown-order"));
            if (order.status() != OrderStatus.PAID) {
                throw new BusinessRuleViolation("payment.not-refundable");
            }
            if (amount.isZero() || amount.isNegative()) {
                throw new BusinessRuleViolation("payment.refund-nothing").onField("amount");
            }
            boolean first = books.refundToCredit(order, key, amount);
            if (first) {
                audit.record("order.refunded-to-credit", "order:" + orderNumber, amount.toPlainString() + " " + reason);
                mail.refundedToCredit(order, amount);
            }
            return first;
        }));
    }

    /** Hears what became of a refund; outside any transaction. Public, as the container wants an observer of an EJB. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void on(@Observes RefundNews news) {
        Contention.retry(() -> transactions.inNew(() -> {
            // The order's row before the refund's, as everywhere.
            orders.lock(news.subject()).filter(order -> refunds.takeNote(news)).ifPresent(order -> {
                if (news.state() == RefundState.DONE) {
                    books.refunded(order, news.refundId(), news.amount());
                    mail.refunded(order, news.amount());
                } else if (news.state() == RefundState.REFUSED) {
                    books.refundRefused(news.refundId());
                }
            });
            return news.refundId();
        }));
    }
}
