package org.guichetloisirs.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Every transaction of every store, in memory and in the journal. Not safe for several threads: the gateway holds its
 * lock around each decision, so that "is this order id free" and "it is taken now" are one step.
 */
final class Ledger implements AutoCloseable {
    private final List<GatewayTransaction> all = new ArrayList<>();
    private final Map<String, List<GatewayTransaction>> byOrder = new HashMap<>();
    private final Map<String, List<GatewayTransaction>> openBatches = new HashMap<>();
    private final Map<String, Integer> batches = new HashMap<>();
    private final List<Closing> closings = new ArrayList<>();
    private final Journal journal;

    /**
     * The end of a batch.
     *
     * @param automatic whether the gateway closed it by itself
     */
    record Closing(String terminal, int batch, Instant at, boolean automatic) {}

    Ledger(Path file) throws IOException {
        this.journal = Journal.open(file, this::replay);
    }

    private void replay(JsonObject entry) {
        if (entry.containsKey("closed")) {
            String terminal = entry.getString("closed");
            // Journals of the first versions do not tell when.
            Instant at = Instant.parse(entry.getString("at", Instant.EPOCH.toString()));
            remember(new Closing(terminal, batch(terminal), at, entry.getBoolean("automatic", false)));
        } else {
            remember(TransactionJson.read(entry));
        }
    }

    /** On the disk first: what is in memory has been promised. */
    void add(GatewayTransaction transaction) throws IOException {
        journal.append(TransactionJson.write(transaction));
        remember(transaction);
    }

    void closeBatch(String terminal, Instant at, boolean automatic) throws IOException {
        Closing closing = new Closing(terminal, batch(terminal), at, automatic);
        journal.append(Json.createObjectBuilder()
                .add("closed", terminal)
                .add("at", at.toString())
                .add("automatic", automatic)
                .build());
        remember(closing);
    }

    private void remember(GatewayTransaction transaction) {
        all.add(transaction);
        byOrder.computeIfAbsent(key(transaction.store(), transaction.orderId()), k -> new ArrayList<>())
                .add(transaction);
        openBatches
                .computeIfAbsent(transaction.terminal(), k -> new ArrayList<>())
                .add(transaction);
    }

    private void remember(Closing closing) {
        closings.add(closing);
        openBatches.remove(closing.terminal());
        batches.merge(closing.terminal(), 1, Integer::sum);
    }

    private static String key(String store, String orderId) {
        return store + '\n' + orderId;
    }

    long nextNumber() {
        return all.size() + 1L;
    }

    /** Number of the open batch of a terminal, from 1. */
    int batch(String terminal) {
        return batches.getOrDefault(terminal, 0) + 1;
    }

    /** What the open batch of a terminal holds, oldest first. */
    List<GatewayTransaction> openBatch(String terminal) {
        return openBatches.getOrDefault(terminal, List.of());
    }

    /** Of the batches that are closed, in the order of their end. */
    List<Closing> closings() {
        return List.copyOf(closings);
    }

    List<GatewayTransaction> all() {
        return List.copyOf(all);
    }

    /** Whether this order id is used, approved or not: it is spent for ever (moneris.md A.4, B.2). */
    boolean isSpent(String store, String orderId) {
        return of(store, orderId).stream().anyMatch(GatewayTransaction::spendsOrderId);
    }

    /** The charge that a refund or a correction names; both the order id and the number must be right. */
    @Nullable
    GatewayTransaction charge(String store, String orderId, String transId) {
        return named(store, orderId, transId, GatewayTransaction::isCharge);
    }

    /** The preauthorization that a completion names, while it was not completed. */
    @Nullable
    GatewayTransaction openPreauth(String store, String orderId, String transId) {
        return named(
                store,
                orderId,
                transId,
                t -> t.isApproved(TransactionType.Group.PREAUTH)
                        && followUps(t).stream().noneMatch(f -> f.isApproved(TransactionType.Group.COMPLETION)));
    }

    private @Nullable GatewayTransaction named(
            String store, String orderId, String transId, Predicate<GatewayTransaction> kind) {
        return of(store, orderId).stream()
                .filter(t -> t.transId().equals(transId) && kind.test(t))
                .findFirst()
                .orElse(null);
    }

    boolean isCorrected(GatewayTransaction charge) {
        return followUps(charge).stream().anyMatch(t -> t.isApproved(TransactionType.Group.CORRECTION));
    }

    /** Sum of the approved refunds of a charge, in dollars. */
    BigDecimal refunded(GatewayTransaction charge) {
        return followUps(charge).stream()
                .filter(t -> t.isApproved(TransactionType.Group.REFUND))
                .map(GatewayTransaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<GatewayTransaction> followUps(GatewayTransaction original) {
        return of(original.store(), original.orderId()).stream()
                .filter(t -> original.transId().equals(t.originalTransId()))
                .toList();
    }

    /** The approved transaction of this number, of whatever order. */
    @Nullable
    GatewayTransaction approved(String store, String orderId, String transId) {
        return named(store, orderId, transId, GatewayTransaction::approved);
    }

    /**
     * What a status check finds: the gateway matches on the order id alone (moneris.md A.9). The last transaction of
     * the kind asked for is preferred, an approved one first; without any, the last of another kind is found, and it
     * is for the client to look at TransType.
     */
    @Nullable
    GatewayTransaction find(String store, String orderId, TransactionType.Group group) {
        return of(store, orderId).stream()
                .max(Comparator.<GatewayTransaction, Boolean>comparing(t -> t.is(group))
                        .thenComparing(GatewayTransaction::approved)
                        .thenComparing(GatewayTransaction::number))
                .orElse(null);
    }

    private List<GatewayTransaction> of(String store, String orderId) {
        return byOrder.getOrDefault(key(store, orderId), List.of());
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
