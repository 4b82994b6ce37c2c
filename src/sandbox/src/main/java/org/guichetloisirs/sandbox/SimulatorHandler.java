package org.guichetloisirs.sandbox;

import com.samskivert.mustache.Template;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The switches and the looking-glass for tests, under {@code /simulator/}; described in the module's README. */
final class SimulatorHandler implements HttpHandler {
    private static final String PATH = "/simulator/";

    private final Map<String, Resource> resources = new LinkedHashMap<>();
    private final Template page = Resources.template("simulator.html");

    /** What can be looked at, and for some switched or put back. */
    interface Resource {
        /** @param asked the query's parameters */
        JsonStructure get(Map<String, String> asked) throws IOException;

        /**
         * @param switches what the body holds, as JSON or as a form
         * @return {@code null} when this cannot be switched
         */
        default JsonStructure post(Map<String, String> switches) {
            throw new UnsupportedOperationException();
        }

        /** Puts it back as it was at first. */
        default void delete() {
            throw new UnsupportedOperationException();
        }
    }

    SimulatorHandler(
            Gateway gateway, FaultSwitches faults, StoreSwitches stores, SimulatorClock clock, RequestLog requests) {
        resources.put("faults", new FaultResource(faults));
        resources.put("stores", new StoreResource(stores));
        resources.put("clock", new ClockResource(clock));
        resources.put("transactions", asked -> BookJson.transactions(gateway.transactions(), asked));
        resources.put("orders", asked -> BookJson.orders(OrderBalance.all(gateway.transactions()), asked));
        resources.put("batches", asked -> BookJson.batches(gateway.batches(), asked));
        resources.put("requests", asked -> BookJson.requests(requests.byOrder()));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals(PATH)) {
            page(exchange);
            return;
        }
        Resource resource = resources.get(path.substring(PATH.length()));
        if (resource == null) {
            Http.notFound(exchange);
            return;
        }
        try {
            answer(exchange, resource);
        } catch (UnsupportedOperationException e) {
            Http.methodNotAllowed(exchange);
        } catch (IllegalArgumentException | JsonException | DateTimeException | ArithmeticException e) {
            Http.json(
                    exchange,
                    400,
                    Json.createObjectBuilder()
                            .add("error", String.valueOf(e.getMessage()))
                            .build());
        }
    }

    private static void answer(HttpExchange exchange, Resource resource) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" ->
                Http.json(
                        exchange,
                        200,
                        resource.get(Http.parameters(exchange.getRequestURI().getRawQuery())));
            case "POST" -> Http.json(exchange, 201, resource.post(switches(exchange)));
            case "DELETE" -> {
                resource.delete();
                Http.noContent(exchange);
            }
            default -> Http.methodNotAllowed(exchange);
        }
    }

    /** For people: what can be done here. */
    private void page(HttpExchange exchange) throws IOException {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("address", "http://" + exchange.getRequestHeaders().getFirst("Host"));
        model.put(
                "kinds",
                Stream.of(Fault.Kind.values()).map(Fault.Kind::wireName).collect(Collectors.joining(", ")));
        model.put(
                "switches",
                Stream.of(StoreSwitch.values()).map(StoreSwitch::wireName).collect(Collectors.joining(", ")));
        Http.send(exchange, 200, Http.HTML, page.execute(model));
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
}
