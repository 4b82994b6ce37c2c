package org.guichetloisirs.systemtests;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The gateway simulator's own controls. */
final class Simulator {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final URI address;

    Simulator(URI address) {
        this.address = address;
    }

    /** The gateway's order ids of the approved purchases of one of our orders. */
    List<String> approvedPurchases(String order) {
        List<String> found = new ArrayList<>();
        for (JsonElement each :
                Web.get(address.resolve("/simulator/transactions")).getAsJsonArray()) {
            JsonObject transaction = each.getAsJsonObject();
            String id = transaction.get("order_id").getAsString();
            if (id.startsWith(order)
                    && transaction.get("type").getAsString().contains("purchase")
                    && !transaction.get("type").getAsString().contains("correction")
                    && transaction.get("approved").getAsBoolean()) {
                found.add(id);
            }
        }
        return found;
    }

    /** The same once there is one: the simulator charges before it answers. */
    List<String> awaitApprovedPurchases(String order) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        List<String> found = approvedPurchases(order);
        while (found.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK.toNanos());
            found = approvedPurchases(order);
        }
        return found;
    }

    /**
     * Spoils the answer to the next purchase of one of our orders.
     *
     * @param order its number
     * @param kind how (see the sandbox's {@code Fault.Kind})
     * @param charged whether the card is charged all the same
     */
    void nextPurchaseFails(String order, String kind, boolean charged) {
        JsonObject fault = new JsonObject();
        fault.addProperty("kind", kind);
        fault.addProperty("charged", charged);
        fault.addProperty("order_prefix", order);
        fault.addProperty("on", "res_purchase_cc");
        Web.post(address.resolve("/simulator/faults"), fault.toString());
    }
}
