package org.guichetloisirs.core.ledger;

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
import java.time.LocalDate;
import org.guichetloisirs.core.kernel.Money;

/** One side of a movement of money. Rows are only ever added. */
@Entity
@Table(name = "ledger_entry")
class LedgerEntry {

    @Id
    @SequenceGenerator(name = "ledger_entry", sequenceName = "seq_ledger_entry", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ledger_entry")
    private long id;

    @Version
    private long version;

    private String source = "";

    @Enumerated(EnumType.STRING)
    private Movement kind = Movement.SALE;

    @Enumerated(EnumType.STRING)
    private Account account = Account.RECEIVABLE;

    @Column(name = "account_code")
    private String code = "";

    @Column(name = "earned_on")
    private LocalDate earnedOn = Posting.AT_ONCE;

    @Column(name = "order_number")
    private String orderNumber = "";

    @Column(name = "household_id")
    private long householdId;

    @Column(name = "amount_cents")
    private Money amount = Money.ZERO;

    @Column(name = "written_at")
    private Instant writtenAt = Instant.EPOCH;

    /** For JPA. */
    protected LedgerEntry() {}

    LedgerEntry(Posting posting, Posting.Side side, Money amount, Instant now) {
        source = posting.source();
        kind = posting.movement();
        account = side.account();
        code = side.code();
        earnedOn = side.earnedOn();
        orderNumber = posting.orderNumber();
        householdId = posting.householdId();
        this.amount = amount;
        writtenAt = now;
    }

    long id() {
        return id;
    }

    Movement kind() {
        return kind;
    }

    String source() {
        return source;
    }

    Account account() {
        return account;
    }

    String code() {
        return code;
    }

    LocalDate earnedOn() {
        return earnedOn;
    }

    long householdId() {
        return householdId;
    }

    String orderNumber() {
        return orderNumber;
    }

    Money amount() {
        return amount;
    }

    Instant writtenAt() {
        return writtenAt;
    }
}
