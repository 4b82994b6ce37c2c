package org.guichetloisirs.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import java.time.Duration;
import java.util.Map;

/** {@code /simulator/faults}: what is to go wrong. */
final class FaultResource implements SimulatorHandler.Resource {
    private final FaultSwitches faults;

    FaultResource(FaultSwitches faults) {
        this.faults = faults;
    }

    @Override
    public JsonStructure get(Map<String, String> asked) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        faults.waiting().forEach(fault -> list.add(toJson(fault)));
        return list.build();
    }

    @Override
    public JsonStructure post(Map<String, String> switches) {
        Fault fault = fault(switches);
        faults.add(fault);
        return toJson(fault);
    }

    @Override
    public void delete() {
        faults.clear();
    }

    private static Fault fault(Map<String, String> switches) {
        Fault fault = Fault.of(Fault.Kind.of(switches.getOrDefault("kind", "")));
        for (Map.Entry<String, String> entry : switches.entrySet()) {
            String value = entry.getValue();
            fault = switch (entry.getKey()) {
                case "kind" -> fault;
                case "charged" -> isTrue(value) ? fault : fault.uncharged();
                case "order_id" -> fault.forOrder(value);
                case "order_prefix" -> fault.forOrders(value);
                case "on" -> fault.on(value);
                case "delay_ms" -> fault.after(Duration.ofMillis(Long.parseLong(value)));
                case "times" -> fault.times(Integer.parseInt(value));
                default -> throw new IllegalArgumentException("unknown switch " + entry.getKey());
            };
        }
        return fault;
    }

    private static boolean isTrue(String value) {
        return switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("charged is true or false, not " + value);
        };
    }

    private static JsonObject toJson(Fault fault) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", fault.kind().wireName())
                .add("charged", fault.charged())
                .add("delay_ms", fault.delayMillis())
                .add("times", fault.times());
        TransactionJson.addIfKnown(json, "order_id", fault.orderId());
        TransactionJson.addIfKnown(json, "order_prefix", fault.orderPrefix());
        TransactionJson.addIfKnown(json, "on", fault.on());
        return json.build();
    }
}
