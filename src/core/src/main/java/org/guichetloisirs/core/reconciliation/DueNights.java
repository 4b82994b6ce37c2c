package org.guichetloisirs.core.reconciliation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.payment.PaymentJournal;

/** Which night the timer has to start, if any. */
@Dependent
class DueNights {

    /** A transaction that began before the evening has ended by then, whatever it wrote: the server cuts it after two minutes. */
    static final Duration AFTER_THE_EVENING = Duration.ofMinutes(3);

    private final Nights nights;
    private final PaymentJournal payments;
    private final Transactions transactions;
    private final AppClock clock;

    @Inject
    DueNights(Nights nights, PaymentJournal payments, Transactions transactions, AppClock clock) {
        this.nights = nights;
        this.payments = payments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The date to start now. */
    Optional<LocalDate> now() {
        return transactions.inNew(this::due);
    }

    private Optional<LocalDate> due() {
        Instant now = clock.now();
        Evening evening = nights.evening();
        LocalDate date = evening.lastEnded(now.minus(AFTER_THE_EVENING));
        Optional<ReconciliationRun> latest = nights.latest();
        boolean due = latest.isEmpty()
                // A new installation owes no night before its first payment.
                ? !payments.attempts(Instant.EPOCH, 0, evening.endOf(date), 1).isEmpty()
                : latest.get().businessDate().isBefore(date)
                        || (latest.get().businessDate().equals(date)
                                && latest.get().mayBeTakenUp(now));
        return due ? Optional.of(date) : Optional.empty();
    }
}
