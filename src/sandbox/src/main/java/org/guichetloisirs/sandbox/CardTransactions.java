package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Transactions that begin with a card or its token: sales, preauthorizations, refunds without a sale, verifications. */
final class CardTransactions {
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final Ledger ledger;
    private final Recorder recorder;
    private final TokenVault vault;
    private final StoreSwitches switches;
    private final Clock clock;

    CardTransactions(Ledger ledger, Recorder recorder, TokenVault vault, StoreSwitches switches, Clock clock) {
        this.ledger = ledger;
        this.recorder = recorder;
        this.vault = vault;
        this.switches = switches;
        this.clock = clock;
    }

    Gateway.Reply answer(Store store, GatewayRequest request, TransactionType type) throws IOException {
        TransactionType.Group group = type.group();
        if (group == TransactionType.Group.INDEPENDENT_REFUND
                && !switches.isOn(store, StoreSwitch.INDEPENDENT_REFUNDS)) {
            return Gateway.Reply.now(Receipt.refused(Gateway.NOT_ALLOWED));
        }
        String token = type.isByToken() ? request.field("data_key") : null;
        StoredCard card = token == null ? typedCard(request) : vault.find(token);
        if (card == null) {
            return Gateway.Reply.now(
                    token == null
                            ? Receipt.refused("Invalid pan parameter")
                            : VaultTransactions.unknownToken(clock.instant()));
        }
        String expdate = request.field("expdate").isEmpty() ? card.expdate() : request.field("expdate");
        if (expdate == null) {
            return Gateway.Reply.now(Receipt.refused("Invalid expiry date"));
        }
        Receipt.VaultPart part = token == null
                ? null
                : new Receipt.VaultPart(token, true, card.resolveData(request.field("cust_id"), expdate));
        if (group.spendsOrderId() && ledger.isSpent(store.id(), request.orderId())) {
            return Gateway.Reply.now(Receipt.refused(Gateway.DUPLICATE).withVault(part));
        }
        BigDecimal amount = group == TransactionType.Group.VERIFICATION ? NOTHING : request.amount();
        Issuer.Answer answer = decide(group, card.pan(), expdate, amount);
        Issuer.Checks checks =
                Issuer.checks(store, card.pan(), amount, sendsAddress(request), cvdIndicator(request, card));
        GatewayTransaction transaction = recorder.first(
                store,
                switches.value(store.id(), StoreSwitch.TERMINAL),
                request,
                amount,
                checks.declined() ? answer.declined() : answer,
                Recorder.Card.of(card.pan()),
                checks,
                token);
        return new Gateway.Reply(Receipt.of(transaction).withVault(part), answer.delayMillis());
    }

    private Issuer.Answer decide(TransactionType.Group group, String pan, String expdate, BigDecimal amount) {
        YearMonth month = YearMonth.from(clock.instant().atZone(SimulatorClock.EASTERN));
        return switch (group) {
            case INDEPENDENT_REFUND -> Issuer.APPROVED;
            case VERIFICATION -> Issuer.verification(pan, expdate, month);
            default -> Issuer.answer(pan, expdate, amount, month);
        };
    }

    static @Nullable StoredCard typedCard(GatewayRequest request) {
        String pan = request.field("pan");
        return TestCards.isTestCard(pan) ? StoredCard.typed(pan, null, false) : null;
    }

    private static boolean sendsAddress(GatewayRequest request) {
        return request.fields().keySet().stream().anyMatch(field -> field.startsWith("avs_info/"));
    }

    private static @Nullable String cvdIndicator(GatewayRequest request, StoredCard card) {
        String sent = request.field("cvd_info/cvd_indicator");
        return !sent.isEmpty() ? sent : card.cvdGiven() ? "1" : null;
    }
}
