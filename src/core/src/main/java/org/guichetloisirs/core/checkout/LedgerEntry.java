package org.guichetloisirs.core.checkout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.guichetloisirs.core.kernel.Money;

/** One side of a movement of money. Rows are only ever added; a debit is positive, a credit negative. */
@Entity
@Table(name = "ledger_entry")
class LedgerEntry {

    /** What moved. */
    enum Kind {
        /** Places were sold and the card was charged. */
        SALE,
        /** The card was charged and nothing could be delivered for it. */
        CHARGE_TO_RETURN,
        /** Such a charge was given back. */
        RETURNED
    }

    /** Where it stands. */
    enum Account {
        /** What the gateway owes the operator. */
        CARD,
        /** Fees earned. */
        FEES,
        /** TPS owed to the State. */
        GST,
        /** TVQ owed to the State. */
        QST,
        /** What the operator owes to citizens whose card was charged for nothing. */
        TO_RETURN
    }

    @Id
    @SequenceGenerator(name = "ledger_entry", sequenceName = "seq_ledger_entry", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry")
    private long id;

    @Version
    private long version;

    @Column(name = "order_number")
    private String orderNumber = "";

    @Column(name = "payment_id")
    private long paymentId;

    @Enumerated(EnumType.STRING)
    private Kind kind = Kind.SALE;

    @Enumerated(EnumType.STRING)
    private Account account = Account.CARD;

    @Column(name = "amount_cents")
    private Money amount = Money.ZERO;

    @Column(name = "written_at")
    private Instant writtenAt = Instant.EPOCH;

    /** For JPA. */
    protected LedgerEntry() {}

    LedgerEntry(String orderNumber, long paymentId, Kind kind, Account account, Money amount, Instant now) {
        this.orderNumber = orderNumber;
        this.paymentId = paymentId;
        this.kind = kind;
        this.account = account;
        this.amount = amount;
        writtenAt = now;
    }
}
