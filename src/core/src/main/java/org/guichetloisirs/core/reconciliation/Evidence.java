package org.guichetloisirs.core.reconciliation;

import java.time.Instant;
import java.util.List;
import org.guichetloisirs.core.checkout.OrderFacts;
import org.guichetloisirs.core.enrolment.PlaceJournal.PlaceFacts;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.ledger.CardClearing;
import org.guichetloisirs.core.payment.AttemptFacts;
import org.guichetloisirs.core.payment.RefundFacts;
import org.jspecify.annotations.Nullable;

/** One row to match with all that is known about it, as it stood in one moment. */
sealed interface Evidence {

    /** Which row it is. */
    Cursor cursor();

    /**
     * An attempt to charge a card.
     *
     * @param inBooks what the books say that it moved
     * @param order the order that it pays for; null where there is none
     * @param places those that the order bought, as far as they exist
     * @param ofTheDay whether it is young enough for the machine to give it back by itself
     */
    record OfAttempt(
            AttemptFacts attempt, Money inBooks, @Nullable OrderFacts order, List<PlaceFacts> places, boolean ofTheDay)
            implements Evidence {

        @Override
        public Cursor cursor() {
            return new Cursor(Cursor.Subject.PAYMENT, attempt.createdAt(), attempt.id());
        }
    }

    /**
     * A refund.
     *
     * @param inBooks what the books say that it moved: below zero
     */
    record OfRefund(RefundFacts refund, Money inBooks) implements Evidence {

        @Override
        public Cursor cursor() {
            return new Cursor(Cursor.Subject.REFUND, refund.createdAt(), refund.id());
        }
    }

    /**
     * An entry of the books about a card.
     *
     * @param known whether the attempt or refund that it names exists
     */
    record OfBooks(CardClearing.Entry entry, boolean known) implements Evidence {

        @Override
        public Cursor cursor() {
            return new Cursor(Cursor.Subject.BOOKS, entry.writtenAt(), entry.id());
        }
    }

    /**
     * A confirmed place that costs something.
     *
     * @param order the order that bought it; null where there is none
     * @param charge the attempt that paid the order; null where there is none
     */
    record OfPlace(
            PlaceFacts place,
            @Nullable OrderFacts order,
            @Nullable AttemptFacts charge) implements Evidence {

        @Override
        public Cursor cursor() {
            return new Cursor(Cursor.Subject.REGISTRATION, place.changedAt(), place.id());
        }
    }

    /**
     * A difference of an earlier night that waited for an answer.
     *
     * @param now what it was about, as it stands now; null where that is gone
     */
    record OfDoubt(long discrepancyId, @Nullable Evidence now) implements Evidence {

        @Override
        public Cursor cursor() {
            return new Cursor(Cursor.Subject.DOUBT, Instant.EPOCH, discrepancyId);
        }
    }
}
