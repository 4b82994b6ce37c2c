package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Journal journal;

    Ledger(Path file) throws IOException {
        this.journal = Journal.open(file, new Journal.Reader() {
            @Override
            public void transaction(GatewayTransaction transaction) {
                remember(transaction);
            }

            @Override
            public void closed(String terminal) {
                forgetBatch(terminal);
            }
        });
    }

    /** On the disk first: what is in memory has been promised. */
    void add(GatewayTransaction transaction) throws IOException {
        journal.append(transaction);
        remember(transaction);
    }

    void closeBatch(String terminal) throws IOException {
        journal.appendClosing(terminal);
        forgetBatch(terminal);
    }

    private void remember(GatewayTransaction transaction) {
        all.add(transaction);
        byOrder.computeIfAbsent(key(transaction.store(), transaction.orderId()), k -> new ArrayList<>())
                .add(transaction);
        openBatches
                .computeIfAbsent(transaction.terminal(), k -> new ArrayList<>())
                .add(transaction);
    }

    private void forgetBatch(String terminal) {
        openBatches.remove(terminal);
        batches.merge(terminal, 1, Integer::sum);
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

    List<GatewayTransaction> all() {
        return List.copyOf(all);
    }

    /** Whether a sale has used this order id, approved or not: it is spent for ever (moneris.md A.4, B.2). */
    boolean isSpent(String store, String orderId) {
        return of(store, orderId).stream().anyMatch(t -> t.is(TransactionType.Group.SALE));
    }

    /** The approved sale that a refund or a correction names; both the order id and the number must be right. */
    @Nullable
    GatewayTransaction sale(String store, String orderId, String transId) {
        return of(store, orderId).stream()
                .filter(t ->
                        t.isApproved(TransactionType.Group.SALE) && t.transId().equals(transId))
                .findFirst()
                .orElse(null);
    }

    boolean isCorrected(GatewayTransaction sale) {
        return followUps(sale).stream().anyMatch(t -> t.isApproved(TransactionType.Group.CORRECTION));
    }

    /** Sum of the approved refunds of a sale, in dollars. */
    BigDecimal refunded(GatewayTransaction sale) {
        return followUps(sale).stream()
                .filter(t -> t.isApproved(TransactionType.Group.REFUND))
                .map(GatewayTransaction::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<GatewayTransaction> followUps(GatewayTransaction sale) {
        return of(sale.store(), sale.orderId()).stream()
                .filter(t -> sale.transId().equals(t.originalTransId()))
                .toList();
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
