package org.guichetloisirs.core.reconciliation.settlement;

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
import java.time.LocalDate;
import org.guichetloisirs.core.kernel.Money;
import org.jspecify.annotations.Nullable;

/** A line of an export that was taken, and what of ours it settles. Rows are only ever added. */
@Entity
@Table(name = "settlement_line")
class SettlementRow {

    @Id
    @SequenceGenerator(name = "settlement_line", sequenceName = "seq_settlement_line", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "settlement_line")
    private long id;

    @Version
    private long version;

    @Column(name = "file_id")
    private long fileId;

    @Column(name = "line_number")
    private int lineNumber;

    private String fingerprint = "";

    /** Whether an equal line of an earlier file stands for it: then it settles nothing. */
    private boolean known;

    @Enumerated(EnumType.STRING)
    private SettledLine.Kind kind = SettledLine.Kind.SALE;

    private String reference = "";

    @Column(name = "authorization_code")
    private String authorization = "";

    @Column(name = "amount_cents")
    private Money amount = Money.ZERO;

    @Column(name = "fee_cents")
    private Money fee = Money.ZERO;

    private LocalDate dated = LocalDate.EPOCH;

    private @Nullable String target;

    @Column(name = "payment_id")
    private @Nullable Long paymentId;

    /** For JPA. */
    protected SettlementRow() {}

    SettlementRow(long fileId, SettlementItem.Taken item) {
        SettledLine line = item.line();
        this.fileId = fileId;
        lineNumber = item.number();
        fingerprint = item.fingerprint();
        known = item.match() == null;
        kind = line.kind();
        reference = line.reference();
        authorization = line.authorization();
        amount = line.amount();
        fee = line.fee();
        dated = line.dated();
        SettlementMatch match = item.match();
        if (match != null) {
            target = match.target();
            paymentId = match.charge() == null ? null : match.charge().paymentId();
        }
    }

    long id() {
        return id;
    }
}
