package org.guichetloisirs.sandbox;

import com.samskivert.mustache.Template;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The switches and the looking-glass for tests, under {@code /simulator/}; described in the package's Javadoc. */
final class SimulatorHandler implements HttpHandler {
    private final Gateway gateway;
    private final FaultSwitches faults;
    private final RequestLog requests;
    private final Template page = Resources.template("simulator.html");

    SimulatorHandler(Gateway gateway, FaultSwitches faults, RequestLog requests) {
        this.gateway = gateway;
        this.faults = faults;
        this.requests = requests;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        switch (exchange.getRequestURI().getPath()) {
            case "/simulator/" -> page(exchange);
            case "/simulator/faults" -> faults(exchange, method);
            case "/simulator/transactions" -> {
                if (method.equals("GET")) {
                    transactions(exchange);
                } else {
                    Http.methodNotAllowed(exchange);
                }
            }
            case "/simulator/requests" -> {
                if (method.equals("GET")) {
                    requests(exchange);
                } else {
                    Http.methodNotAllowed(exchange);
                }
            }
            default -> Http.notFound(exchange);
        }
    }

    /** For people: what can be done here. */
    private void page(HttpExchange exchange) throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("address", "http://" + exchange.getRequestHeaders().getFirst("Host"));
        model.put(
                "kinds",
                Stream.of(Fault.Kind.values()).map(Fault.Kind::wireName).collect(Collectors.joining(", ")));
        Http.send(exchange, 200, Http.HTML, page.execute(model));
    }

    private void faults(HttpExchange exchange, String method) throws IOException {
        switch (method) {
            case "GET" -> {
                JsonArrayBuilder list = Json.createArrayBuilder();
                faults.waiting().forEach(fault -> list.add(toJson(fault)));
                Http.json(exchange, 200, list.build());
            }
            case "POST" -> {
                try {
                    Fault fault = fault(switches(exchange));
                    faults.add(fault);
                    Http.json(exchange, 201, toJson(fault).build());
                } catch (IllegalArgumentException | JsonException e) {
                    JsonObject error = Json.createObjectBuilder()
                            .add("error", "not a fault: " + e.getMessage())
                            .build();
                    Http.json(exchange, 400, error);
                }
            }
            case "DELETE" -> {
                faults.clear();
                Http.noContent(exchange);
            }
            default -> Http.methodNotAllowed(exchange);
        }
    }

    private static Map<String, String> switches(HttpExchange exchange) throws IOException {
        String body = Http.text(exchange);
        if (!body.stripLeading().startsWith("{")) {
            return Http.parameters(body);
        }
        Map<String, String> switches = new LinkedHashMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            for (Map.Entry<String, JsonValue> member : reader.readObject().entrySet()) {
                JsonValue value = member.getValue();
                switches.put(member.getKey(), value instanceof JsonString text ? text.getString() : value.toString());
            }
        }
        return switches;
    }

    private static Fault fault(Map<String, String> switches) {
        Fault fault = Fault.of(Fault.Kind.of(switches.getOrDefault("kind", "")));
        for (Map.Entry<String, String> entry : switches.entrySet()) {
            String value = entry.getValue();
            fault = switch (entry.getKey()) {
                case "kind" -> fault;
                case "charged" -> Boolean.parseBoolean(value) ? fault : fault.uncharged();
                case "order_id" -> fault.forOrder(value);
                case "on" -> fault.on(value);
                case "delay_ms" -> fault.after(Duration.ofMillis(Long.parseLong(value)));
                case "times" -> fault.times(Integer.parseInt(value));
                default -> throw new IllegalArgumentException("unknown switch " + entry.getKey());
            };
        }
        return fault;
    }

    private static JsonObjectBuilder toJson(Fault fault) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("kind", fault.kind().wireName())
                .add("charged", fault.charged())
                .add("delay_ms", fault.delayMillis())
                .add("times", fault.times());
        String orderId = fault.orderId();
        if (orderId != null) {
            json.add("order_id", orderId);
        }
        String on = fault.on();
        if (on != null) {
            json.add("on", on);
        }
        return json;
    }

    private void transactions(HttpExchange exchange) throws IOException {
        String wanted = Http.parameters(exchange.getRequestURI().getRawQuery()).get("order_id");
        JsonArrayBuilder list = Json.createArrayBuilder();
        gateway.transactions().stream()
                .filter(t -> wanted == null || wanted.equals(t.orderId()))
                .forEach(t -> list.add(Journal.toJson(t)));
        Http.json(exchange, 200, list.build());
    }

    private void requests(HttpExchange exchange) throws IOException {
        JsonArrayBuilder list = Json.createArrayBuilder();
        requests.byOrder()
                .forEach((orderId, counts) -> list.add(Json.createObjectBuilder()
                        .add("order_id", orderId)
                        .add("requests", counts.requests())
                        .add("status_checks", counts.statusChecks())));
        Http.json(exchange, 200, list.build());
    }
}
