package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the gateway does with a request (moneris.md A.6 to B.3). One decision at a time, under its lock. */
final class Gateway {
    /** The one message that a client may decide upon (moneris.md E.2). */
    static final String DUPLICATE = "The transaction was not sent to the host because of a duplicate order id";

    private static final String NO_MATCH =
            "No Pre-auth corresponds to the store Id and order Id and transaction Id entered";

    private final Ledger ledger;
    private final TokenVault vault;
    private final Clock clock;

    Gateway(Ledger ledger, TokenVault vault, Clock clock) {
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
    }

    /** A receipt, and how long the host took to give it. */
    record Reply(Receipt receipt, long delayMillis) {
        private static Reply now(Receipt receipt) {
            return new Reply(receipt, 0);
        }
    }

    synchronized Reply answer(GatewayRequest request) throws IOException {
        Store store = Store.of(request.storeId(), request.apiToken());
        if (store == null) {
            return Reply.now(Receipt.refused("API token mismatch"));
        }
        TransactionType type = TransactionType.of(request.type());
        if (type == null) {
            return Reply.now(Receipt.refused("Request was not allowed at this time"));
        }
        if (request.statusCheck()) {
            return Reply.now(statusCheck(store, request, type));
        }
        String complaint = FieldChecks.complaint(request, type.group());
        if (complaint != null) {
            return Reply.now(Receipt.refused(complaint));
        }
        return switch (type.group()) {
            case SALE -> sale(store, request, type);
            case REFUND -> Reply.now(refund(store, request));
            case CORRECTION -> Reply.now(correction(store, request));
            case VAULT -> Reply.now(temporaryToken(request));
            case TOTALS -> Reply.now(totals(store, request, type));
        };
    }

    synchronized List<GatewayTransaction> transactions() {
        return ledger.all();
    }

    /** Never creates anything, and does not need the token to be alive still. */
    private Receipt statusCheck(Store store, GatewayRequest request, TransactionType type) {
        GatewayTransaction found = ledger.find(store.id(), request.orderId(), type.group());
        if (found == null || type.group() == TransactionType.Group.TOTALS) {
            return Receipt.notFound();
        }
        String token = found.dataKey();
        return Receipt.of(found)
                .with("status_code", found.responseCode())
                .with("status_message", "Found")
                .withVault(token == null ? null : new Receipt.VaultPart(token, true, null, "", ""));
    }

    private Reply sale(Store store, GatewayRequest request, TransactionType type) throws IOException {
        String token = type == TransactionType.RES_PURCHASE_CC ? request.field("data_key") : null;
        StoredCard card = token == null ? typedCard(request) : vault.find(token);
        if (card == null) {
            return Reply.now(
                    token == null
                            ? Receipt.refused("Invalid pan parameter")
                            : Receipt.vault("983", "Can not find previous", clock.instant())
                                    .withVault(Receipt.VaultPart.unknownToken()));
        }
        String expdate = request.field("expdate").isEmpty() ? card.expdate() : request.field("expdate");
        if (expdate == null) {
            return Reply.now(Receipt.refused("Invalid expiry date"));
        }
        Receipt.VaultPart part =
                token == null ? null : new Receipt.VaultPart(token, true, card, expdate, request.field("cust_id"));
        if (ledger.isSpent(store.id(), request.orderId())) {
            return Reply.now(Receipt.refused(DUPLICATE).withVault(part));
        }
        BigDecimal amount = new BigDecimal(request.field("amount"));
        Issuer.Answer answer = Issuer.answer(card.pan(), expdate, amount, YearMonth.from(today(clock.instant())));
        Issuer.Checks checks =
                Issuer.checks(store, card.pan(), amount, sendsAddress(request), cvdIndicator(request, card));
        GatewayTransaction transaction = record(
                store,
                request,
                amount,
                checks.declined() ? answer.declined() : answer,
                new Card(
                        TestCards.type(card.pan()),
                        TestCards.masked(card.pan()),
                        TestCards.VISA_DEBIT.equals(card.pan())),
                null,
                checks,
                token);
        return new Reply(Receipt.of(transaction).withVault(part), answer.delayMillis());
    }

    private static @Nullable StoredCard typedCard(GatewayRequest request) {
        String pan = request.field("pan");
        return TestCards.isTestCard(pan) ? new StoredCard(pan, null, false) : null;
    }

    private static boolean sendsAddress(GatewayRequest request) {
        return request.fields().keySet().stream().anyMatch(field -> field.startsWith("avs_info/"));
    }

    private static @Nullable String cvdIndicator(GatewayRequest request, StoredCard card) {
        String sent = request.field("cvd_info/cvd_indicator");
        return !sent.isEmpty() ? sent : card.cvdGiven() ? "1" : null;
    }

    private Receipt refund(Store store, GatewayRequest request) throws IOException {
        GatewayTransaction sale = ledger.sale(store.id(), request.orderId(), request.field("txn_number"));
        if (sale == null) {
            return Receipt.refused(NO_MATCH);
        }
        BigDecimal amount = new BigDecimal(request.field("amount"));
        Issuer.Answer answer = approved();
        if (ledger.isCorrected(sale)) {
            answer = new Issuer.Answer("12", "084", 0);
        } else if (ledger.refunded(sale).add(amount).compareTo(sale.amount()) > 0) {
            answer = new Issuer.Answer("12", "079", 0);
        }
        return Receipt.of(followUp(store, request, sale, amount, answer));
    }

    private Receipt correction(Store store, GatewayRequest request) throws IOException {
        GatewayTransaction sale = ledger.sale(store.id(), request.orderId(), request.field("txn_number"));
        if (sale == null || isSettled(sale)) {
            return Receipt.refused(NO_MATCH);
        }
        Issuer.Answer answer = approved();
        if (ledger.isCorrected(sale) || ledger.refunded(sale).signum() > 0) {
            answer = new Issuer.Answer("12", "084", 0);
        }
        return Receipt.of(followUp(store, request, sale, sale.amount(), answer));
    }

    private boolean isSettled(GatewayTransaction sale) {
        return sale.batch() != ledger.batch(sale.terminal())
                || !today(sale.time()).equals(today(clock.instant()));
    }

    private static Issuer.Answer approved() {
        return new Issuer.Answer("01", "027", 0);
    }

    private GatewayTransaction followUp(
            Store store, GatewayRequest request, GatewayTransaction sale, BigDecimal amount, Issuer.Answer answer)
            throws IOException {
        return record(
                store,
                request,
                amount,
                answer,
                new Card(sale.cardType(), sale.maskedPan(), sale.visaDebit()),
                sale.transId(),
                new Issuer.Checks(null, null, false),
                null);
    }

    private record Card(String type, String maskedPan, boolean visaDebit) {}

    private GatewayTransaction record(
            Store store,
            GatewayRequest request,
            BigDecimal amount,
            Issuer.Answer answer,
            Card card,
            @Nullable String original,
            Issuer.Checks checks,
            @Nullable String token)
            throws IOException {
        String terminal = store.terminals().get(0);
        long number = ledger.nextNumber();
        int batch = ledger.batch(terminal);
        int sequence = ledger.openBatch(terminal).size() + 1;
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
                String.format(Locale.ROOT, "%s001%03d%03d0", terminal, batch % 1000, sequence % 1000),
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

    private Receipt temporaryToken(GatewayRequest request) {
        StoredCard typed = typedCard(request);
        if (typed == null) {
            return Receipt.refused("Invalid pan parameter");
        }
        String expdate = request.field("expdate");
        StoredCard card = new StoredCard(typed.pan(), expdate, false);
        Duration asked = Duration.ofSeconds(Long.parseLong(request.field("duration")));
        Duration life = asked.compareTo(TokenVault.LIFE) > 0 ? TokenVault.LIFE : asked;
        return Receipt.vault("001", "Successfully registered CC details.", clock.instant())
                .withVault(new Receipt.VaultPart(vault.keep(card, life), true, card, expdate, ""));
    }

    private Receipt totals(Store store, GatewayRequest request, TransactionType type) throws IOException {
        List<String> terminals =
                type == TransactionType.BATCHCLOSEALL ? store.terminals() : List.of(request.field("ecr_number"));
        if (!store.terminals().containsAll(terminals)) {
            return Receipt.refused("Invalid ecr_number parameter");
        }
        boolean closes = type != TransactionType.OPENTOTALS;
        List<TerminalTotals> totals = terminals.stream()
                .map(terminal -> TerminalTotals.of(terminal, closes, ledger.openBatch(terminal)))
                .toList();
        if (closes) {
            for (String terminal : terminals) {
                ledger.closeBatch(terminal);
            }
        }
        return Receipt.totals(type.element(), totals);
    }

    private static LocalDate today(Instant moment) {
        return LocalDate.ofInstant(moment, Receipt.EASTERN);
    }
}
