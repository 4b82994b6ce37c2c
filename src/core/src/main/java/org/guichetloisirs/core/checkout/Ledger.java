package org.guichetloisirs.core.checkout;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.guichetloisirs.core.checkout.LedgerEntry.Account;
import org.guichetloisirs.core.checkout.LedgerEntry.Kind;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Money;

/**
 * Writes movements of money, each as entries that sum to zero. A unique key of the table refuses the same movement of the
 * same payment twice.
 */
@Dependent
class Ledger {

    @PersistenceContext(unitName = "guichet")
    private EntityManager em;

    @Inject
    private AppClock clock;

    /** For the container. */
    protected Ledger() {}

    /** With what the container would have injected. */
    Ledger(EntityManager em, AppClock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The card was charged and the places are sold. */
    void sale(String orderNumber, long paymentId, Totals totals) {
        write(
                orderNumber,
                paymentId,
                Kind.SALE,
                Map.of(
                        Account.CARD, totals.total(),
                        Account.FEES, totals.subtotal().negated(),
                        Account.GST, totals.gst().negated(),
                        Account.QST, totals.qst().negated()));
    }

    /** The card was charged and must be given back; said once per payment, repeating changes nothing. */
    void chargeToReturn(String orderNumber, long paymentId, Money amount) {
        if (isWritten(paymentId, Kind.CHARGE_TO_RETURN)) {
            return;
        }
        write(
                orderNumber,
                paymentId,
                Kind.CHARGE_TO_RETURN,
                Map.of(Account.CARD, amount, Account.TO_RETURN, amount.negated()));
    }

    /** The card was given back; repeating changes nothing. */
    void returned(String orderNumber, long paymentId, Money amount) {
        if (isWritten(paymentId, Kind.RETURNED)) {
            return;
        }
        chargeToReturn(orderNumber, paymentId, amount);
        write(orderNumber, paymentId, Kind.RETURNED, Map.of(Account.CARD, amount.negated(), Account.TO_RETURN, amount));
    }

    private boolean isWritten(long paymentId, Kind kind) {
        return em.createQuery(
                                "select count(e) from LedgerEntry e where e.paymentId = :payment and e.kind = :kind",
                                Long.class)
                        .setParameter("payment", paymentId)
                        .setParameter("kind", kind)
                        .getSingleResult()
                > 0;
    }

    private void write(String orderNumber, long paymentId, Kind kind, Map<Account, Money> sides) {
        if (!Money.sum(sides.values()).isZero()) {
            throw new IllegalStateException("The ledger of " + orderNumber + " would not balance: " + sides);
        }
        sides.forEach((account, amount) -> {
            if (!amount.isZero()) {
                em.persist(new LedgerEntry(orderNumber, paymentId, kind, account, amount, clock.now()));
            }
        });
    }
}
