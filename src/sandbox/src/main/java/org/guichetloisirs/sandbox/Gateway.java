package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gateway does with a request (moneris.md A.6 to B.3). One decision at a time, under its lock. */
final class Gateway {
    /** The one message that a client may decide upon (moneris.md E.2). */
    static final String DUPLICATE = "The transaction was not sent to the host because of a duplicate order id";

    static final String NOT_ALLOWED = "Request was not allowed at this time";

    private final Ledger ledger;
    private final StoreSwitches switches;
    private final Clock clock;
    private final CardTransactions cards;
    private final FollowUps followUps;
    private final VaultTransactions tokens;

    Gateway(Ledger ledger, TokenVault vault, StoreSwitches switches, Clock clock) {
        this.ledger = ledger;
        this.switches = switches;
        this.clock = clock;
        Recorder recorder = new Recorder(ledger, clock);
        cards = new CardTransactions(ledger, recorder, vault, switches, clock);
        followUps = new FollowUps(ledger, recorder, clock);
        tokens = new VaultTransactions(ledger, vault, clock);
    }

    /** A receipt, and how long the host took to give it. */
    record Reply(Receipt receipt, long delayMillis) {
        static Reply now(Receipt receipt) {
            return new Reply(receipt, 0);
        }
    }

    Reply answer(GatewayRequest request) throws IOException {
        return answer(request, null);
    }

    /** @param fault what is to go wrong with totals and closings; other faults do not concern the gateway */
    synchronized Reply answer(GatewayRequest request, @Nullable Fault fault) throws IOException {
        closeByItself();
        Store store = Store.of(request.storeId(), request.apiToken());
        if (store == null) {
            return Reply.now(Receipt.refused("API token mismatch"));
        }
        TransactionType type = TransactionType.of(request.type());
        if (type == null) {
            return Reply.now(Receipt.refused(NOT_ALLOWED));
        }
        if (request.statusCheck()) {
            return Reply.now(statusCheck(store, request, type));
        }
        String complaint = FieldChecks.complaint(request, type);
        if (complaint != null) {
            return Reply.now(Receipt.refused(complaint));
        }
        return switch (type.group()) {
            case SALE, PREAUTH, INDEPENDENT_REFUND, VERIFICATION -> cards.answer(store, request, type);
            case REFUND -> Reply.now(followUps.refund(store, request));
            case CORRECTION -> Reply.now(followUps.correction(store, request));
            case COMPLETION -> Reply.now(followUps.completion(store, request));
            case VAULT -> Reply.now(tokens.answer(store, request, type));
            case TOTALS -> Reply.now(totals(store, request, type, fault == null ? null : fault.kind()));
        };
    }

    synchronized List<GatewayTransaction> transactions() {
        return ledger.all();
    }

    /** Every batch, closed or open, of the terminals that have one; by terminal, oldest first. */
    synchronized List<Batch> batches() throws IOException {
        closeByItself();
        return Batch.all(ledger, switches);
    }

    /** Never creates anything, and does not need the token to be alive still. */
    private Receipt statusCheck(Store store, GatewayRequest request, TransactionType type) {
        if (!switches.isOn(store, StoreSwitch.STATUS_CHECK)) {
            return Receipt.refused(NOT_ALLOWED);
        }
        GatewayTransaction found = ledger.find(store.id(), request.orderId(), type.group());
        boolean told = found != null
                && type.group() != TransactionType.Group.TOTALS
                && (found.approved() || switches.isOn(store, StoreSwitch.DECLINED_FOUND));
        if (found == null || !told) {
            return Receipt.notFound();
        }
        String token = found.dataKey();
        return Receipt.of(found)
                .with("status_code", found.responseCode())
                .with("status_message", "Found")
                .withVault(token == null ? null : Receipt.VaultPart.tokenAlone(token));
    }

    private Receipt totals(Store store, GatewayRequest request, TransactionType type, Fault.@Nullable Kind fault)
            throws IOException {
        List<String> terminals =
                type == TransactionType.BATCHCLOSEALL ? store.terminals() : List.of(request.field("ecr_number"));
        if (!store.terminals().containsAll(terminals)) {
            return Receipt.refused("Invalid ecr_number parameter");
        }
        if (fault == Fault.Kind.TERMINAL_MISSING) {
            terminals = terminals.subList(1, terminals.size());
        }
        boolean closes = type != TransactionType.OPENTOTALS && fault != Fault.Kind.CLOSED_FALSE;
        boolean voidedStay = switches.isOn(store, StoreSwitch.VOIDED_IN_PURCHASES);
        List<TerminalTotals> totals = terminals.stream()
                .map(terminal -> TerminalTotals.of(terminal, closes, ledger.openBatch(terminal), voidedStay))
                .toList();
        if (closes) {
            for (String terminal : terminals) {
                ledger.closeBatch(terminal, clock.instant(), false);
            }
        }
        return Receipt.totals(type.element(), fault == Fault.Kind.TOTALS_OFF_BY_ONE ? offByOne(totals) : totals);
    }

    private static List<TerminalTotals> offByOne(List<TerminalTotals> totals) {
        return totals.stream().map(TerminalTotals::offByOne).toList();
    }

    /**
     * Closes what the night would have closed. Done before every decision rather than by a timer, so that a clock moved
     * forward by thirty nights and a start after a night out leave the same books as a night waited for.
     */
    private void closeByItself() throws IOException {
        Instant now = clock.instant();
        for (Store store : Store.all()) {
            LocalTime closing = switches.closing(store);
            if (closing == null) {
                continue;
            }
            for (String terminal : store.terminals()) {
                List<GatewayTransaction> batch = ledger.openBatch(terminal);
                if (!batch.isEmpty()) {
                    Instant since = switches.closingSince(store);
                    Instant oldest = batch.get(0).time();
                    Instant night = firstNight(oldest.isAfter(since) ? oldest : since, closing);
                    if (!night.isAfter(now)) {
                        ledger.closeBatch(terminal, night, true);
                    }
                }
            }
        }
    }

    /** The first closing after a moment. */
    private static Instant firstNight(Instant moment, LocalTime closing) {
        ZonedDateTime there = moment.atZone(SimulatorClock.EASTERN);
        ZonedDateTime night = there.toLocalDate().atTime(closing).atZone(SimulatorClock.EASTERN);
        return (night.isAfter(there) ? night : night.plusDays(1)).toInstant();
    }
}
