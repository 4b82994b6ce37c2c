package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** What becomes of an earlier transaction: completion, refund, correction (moneris.md B.2). */
final class FollowUps {
    private static final String NO_MATCH =
            "No Pre-auth corresponds to the store Id and order Id and transaction Id entered";

    private static final Issuer.Answer REFUND_LIMIT = new Issuer.Answer("12", "079", 0);
    private static final Issuer.Answer ALREADY_CORRECTED = new Issuer.Answer("12", "084", 0);
    private static final Issuer.Answer OVER_LIMIT = new Issuer.Answer("12", "106", 0);

    private final Ledger ledger;
    private final Recorder recorder;
    private final Clock clock;

    FollowUps(Ledger ledger, Recorder recorder, Clock clock) {
        this.ledger = ledger;
        this.recorder = recorder;
        this.clock = clock;
    }

    /** Any part of the charge, until the sum reaches it; in the open batch or after. */
    Receipt refund(Store store, GatewayRequest request) throws IOException {
        GatewayTransaction charge = ledger.charge(store.id(), request.orderId(), request.field("txn_number"));
        if (charge == null) {
            return Receipt.refused(NO_MATCH);
        }
        BigDecimal amount = request.amount();
        Issuer.Answer answer = Issuer.APPROVED;
        if (ledger.isCorrected(charge)) {
            answer = ALREADY_CORRECTED;
        } else if (ledger.refunded(charge).add(amount).compareTo(charge.amount()) > 0) {
            answer = REFUND_LIMIT;
        }
        return Receipt.of(recorder.followUp(store, request, charge, amount, answer));
    }

    /** The whole charge, the same day, while its batch is open and nothing was given back. */
    Receipt correction(Store store, GatewayRequest request) throws IOException {
        GatewayTransaction charge = ledger.charge(store.id(), request.orderId(), request.field("txn_number"));
        if (charge == null || isSettled(charge)) {
            return Receipt.refused(NO_MATCH);
        }
        boolean givenBack =
                ledger.isCorrected(charge) || ledger.refunded(charge).signum() > 0;
        Issuer.Answer answer = givenBack ? ALREADY_CORRECTED : Issuer.APPROVED;
        return Receipt.of(recorder.followUp(store, request, charge, charge.amount(), answer));
    }

    /** Once per preauthorization, at most its amount; 0.00 releases it. */
    Receipt completion(Store store, GatewayRequest request) throws IOException {
        GatewayTransaction preauth = ledger.openPreauth(store.id(), request.orderId(), request.field("txn_number"));
        if (preauth == null) {
            return Receipt.refused(NO_MATCH);
        }
        BigDecimal amount = request.amount();
        Issuer.Answer answer = amount.compareTo(preauth.amount()) > 0 ? OVER_LIMIT : Issuer.APPROVED;
        return Receipt.of(recorder.followUp(store, request, preauth, amount, answer));
    }

    private boolean isSettled(GatewayTransaction charge) {
        return charge.batch() != ledger.batch(charge.terminal())
                || !day(charge.time()).equals(day(clock.instant()));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SimulatorClock.EASTERN);
    }
}
