package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Gives a decision its numbers and writes it into the ledger. */
final class Recorder {
    private static final int SEQUENCES = 999;

    private final Ledger ledger;
    private final Clock clock;

    Recorder(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A card as it is kept. */
    record Card(String type, String maskedPan, boolean visaDebit) {
        static Card of(String pan) {
            return new Card(TestCards.type(pan), TestCards.masked(pan), TestCards.VISA_DEBIT.equals(pan));
        }
    }

    /** A new transaction of a card. */
    GatewayTransaction first(
            Store store,
            String terminal,
            GatewayRequest request,
            BigDecimal amount,
            Issuer.Answer answer,
            Card card,
            Issuer.Checks checks,
            @Nullable String token)
            throws IOException {
        return record(store, terminal, request, amount, answer, card, null, checks, token);
    }

    /** What becomes of an earlier transaction: on the same terminal and the same card. */
    GatewayTransaction followUp(
            Store store, GatewayRequest request, GatewayTransaction original, BigDecimal amount, Issuer.Answer answer)
            throws IOException {
        Card card = new Card(original.cardType(), original.maskedPan(), original.visaDebit());
        return record(
                store,
                original.terminal(),
                request,
                amount,
                answer,
                card,
                original.transId(),
                Issuer.Checks.NONE,
                null);
    }

    private GatewayTransaction record(
            Store store,
            String terminal,
            GatewayRequest request,
            BigDecimal amount,
            Issuer.Answer answer,
            Card card,
            @Nullable String original,
            Issuer.Checks checks,
            @Nullable String token)
            throws IOException {
        long number = ledger.nextNumber();
        int batch = ledger.batch(terminal);
        GatewayTransaction transaction = new GatewayTransaction(
                number,
                store.id(),
                terminal,
                batch,
                request.type(),
                request.orderId(),
                amount,
                answer.approved(),
                answer.code(),
                answer.iso(),
                answer.approved() ? String.format(Locale.ROOT, "T%05d", number % 100_000) : "000000",
                clock.instant(),
                reference(terminal, batch, ledger.openBatch(terminal).size()),
                (100_000 + number) + "-0_11",
                original,
                card.type(),
                card.maskedPan(),
                card.visaDebit(),
                checks.avs(),
                checks.cvd(),
                token);
        ledger.add(transaction);
        return transaction;
    }

    /** 18 digits: terminal, shift, batch, sequence and one more (moneris.md A.5). A full shift begins the next. */
    static String reference(String terminal, int batch, int before) {
        return String.format(
                Locale.ROOT,
                "%s%03d%03d%03d0",
                terminal,
                1 + before / SEQUENCES % SEQUENCES,
                batch % 1000,
                1 + before % SEQUENCES);
    }
}
