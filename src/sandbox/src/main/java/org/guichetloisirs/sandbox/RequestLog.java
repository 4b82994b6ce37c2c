package org.guichetloisirs.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many requests came for each order, since the start: a client that sends twice is seen here. */
final class RequestLog {
    private final Map<String, Counts> byOrder = new LinkedHashMap<>();

    /**
     * @param requests all of them, refunds and corrections included
     * @param statusChecks those of them that were status checks
     */
    record Counts(int requests, int statusChecks) {}

    synchronized void count(GatewayRequest request) {
        Counts counts = byOrder.getOrDefault(request.orderId(), new Counts(0, 0));
        byOrder.put(
                request.orderId(),
                new Counts(counts.requests + 1, counts.statusChecks + (request.statusCheck() ? 1 : 0)));
    }

    synchronized Map<String, Counts> byOrder() {
        return new LinkedHashMap<>(byOrder);
    }
}
