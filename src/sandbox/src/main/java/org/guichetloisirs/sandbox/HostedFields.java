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
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hosted Tokenization (moneris.md C.1): the page with the card's boxes, for an iframe, and the address to which that
 * page sends the card. The boxes' ids are {@code monerisDataInput}, {@code monerisExpInput} and {@code
 * monerisCvdInput}.
 */
final class HostedFields implements HttpHandler {
    static final String PATH = "/HPPtoken/";

    private static final String DONE = "001";
    private static final String BAD_PROFILE_AT_TOKENIZATION = "940";
    private static final String TOKEN_FAILED = "941";
    private static final String BAD_PROFILE_OR_DOMAIN = "942";
    private static final String BAD_NUMBER = "943";
    private static final String BAD_EXPIRY = "944";
    private static final String BAD_CVD = "945";

    private static final Pattern LOOPBACK_ORIGIN = Pattern.compile("http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?");
    /** What ends a declaration, and so could begin something else. */
    private static final Pattern NOT_A_DECLARATION = Pattern.compile("[<>{}@\\\\]");

    private static final DateTimeFormatter MMYY = DateTimeFormatter.ofPattern("MMyy", Locale.ROOT);
    private static final DateTimeFormatter YYMM = DateTimeFormatter.ofPattern("yyMM", Locale.ROOT);

    private final String profileId;
    private final List<String> siteOrigins;
    private final TokenVault vault;
    private final Clock clock;
    private final FaultSwitches faults;
    private final ScheduledExecutorService later;
    private final Template page = Resources.template("hosted-fields.html");
    private final String script = Resources.text("hosted-fields.js");

    HostedFields(
            SandboxOptions options,
            TokenVault vault,
            Clock clock,
            FaultSwitches faults,
            ScheduledExecutorService later) {
        this.profileId = options.profileId();
        this.siteOrigins = options.siteOrigins();
        this.vault = vault;
        this.clock = clock;
        this.faults = faults;
        this.later = later;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        switch (request) {
            case "GET " + PATH + "index.php" -> page(exchange);
            case "GET " + PATH + "fields.js" -> Http.send(exchange, 200, "text/javascript; charset=utf-8", script);
            case "POST " + PATH + "token" -> token(exchange);
            default -> Http.notFound(exchange);
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        Map<String, String> asked = Http.parameters(exchange.getRequestURI().getRawQuery());
        boolean known = profileId.equals(asked.get("id"))
                && isAllowedReferrer(exchange.getRequestHeaders().getFirst("Referer"));
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline';"
                                + " base-uri 'none'; form-action 'none'");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        Http.send(exchange, 200, Http.HTML, page.execute(model(asked, known)));
    }

    private Map<String, Object> model(Map<String, String> asked, boolean known) {
        Map<String, Object> model = new HashMap<>();
        boolean labels = "1".equals(asked.get("display_labels"));
        boolean placeholders = "2".equals(asked.get("display_labels"));
        boolean french =
                asked.containsKey("pan_label") || asked.containsKey("exp_label") || asked.containsKey("cvd_label");
        model.put("lang", french ? "fr" : "en");
        model.put("title", french ? "Carte de paiement (simulateur)" : "Payment card (simulator)");
        model.put("mark", french ? "Simulateur" : "Simulator");
        model.put("known", known);
        model.put("profileId", asked.getOrDefault("id", ""));
        model.put("origins", String.join(" ", siteOrigins));
        model.put("cssBody", declarations(asked, "css_body"));
        model.put("cssTextbox", declarations(asked, "css_textbox"));
        model.put("cssLabel", declarations(asked, "css_input_label"));
        List<Map<String, Object>> boxes = new ArrayList<>();
        boxes.add(box("pan", asked.getOrDefault("pan_label", "Card Number"), "monerisDataInput", "cc-number", "23"));
        boolean grouped = "1".equals(asked.get("enable_exp_formatting"));
        if ("1".equals(asked.get("enable_exp"))) {
            boxes.add(box(
                    "exp",
                    asked.getOrDefault("exp_label", "Expiry Date"),
                    "monerisExpInput",
                    "cc-exp",
                    grouped ? "5" : "4"));
        }
        if ("1".equals(asked.get("enable_cvd"))) {
            boxes.add(box("cvd", asked.getOrDefault("cvd_label", "CVD"), "monerisCvdInput", "cc-csc", "4"));
        }
        for (Map<String, Object> box : boxes) {
            String name = String.valueOf(box.get("name"));
            box.put("labelled", labels);
            box.put("placeholder", placeholders ? box.get("label") : "");
            box.put("cssBox", declarations(asked, "css_textbox_" + name));
            box.put("cssLabel", declarations(asked, "css_label_" + name));
        }
        model.put("boxes", boxes);
        model.put("groupPan", "1".equals(asked.get("enable_cc_formatting")));
        model.put("groupExp", grouped);
        return model;
    }

    private static Map<String, Object> box(
            String name, String label, String id, String autocomplete, String maxLength) {
        Map<String, Object> box = new HashMap<>();
        box.put("name", name);
        box.put("label", label);
        box.put("id", id);
        box.put("autocomplete", autocomplete);
        box.put("maxLength", maxLength);
        return box;
    }

    /** The site's own declarations for one rule; nothing when they could leave it. */
    private static String declarations(Map<String, String> asked, String name) {
        String css = asked.getOrDefault(name, "");
        return NOT_A_DECLARATION.matcher(css).find() ? "" : css;
    }

    /** A site may send no referrer; the script then still looks at the origin of its message. */
    private boolean isAllowedReferrer(@Nullable String referrer) {
        if (referrer == null) {
            return true;
        }
        try {
            URI uri = new URI(referrer);
            return isAllowed(uri.getScheme() + "://" + uri.getRawAuthority());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private boolean isAllowed(String origin) {
        return LOOPBACK_ORIGIN.matcher(origin).matches() || siteOrigins.contains(origin);
    }

    private void token(HttpExchange exchange) throws IOException {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        String host = exchange.getRequestHeaders().getFirst("Host");
        boolean fromOurPage = origin != null && (origin.equals("http://" + host) || origin.equals("https://" + host));
        if (!fromOurPage) {
            Http.send(exchange, 403, "text/plain; charset=utf-8", "Only the page of the card fields may ask\n");
            return;
        }
        JsonObject answer;
        try (JsonReader reader = Json.createReader(new StringReader(Http.text(exchange)))) {
            answer = tokenize(reader.readObject());
        } catch (JsonException | ClassCastException e) {
            answer = failure(List.of(TOKEN_FAILED), false);
        }
        send(exchange, answer, faults.takeNamed("tokenize"));
    }

    /** With a fault: late, never, or not as an answer; the token exists all the same. */
    private void send(HttpExchange exchange, JsonObject answer, @Nullable Fault fault) throws IOException {
        if (fault == null) {
            Http.json(exchange, 200, answer);
            return;
        }
        switch (fault.kind()) {
            case DELAY -> {
                var unused = later.schedule(
                        () -> {
                            Http.json(exchange, 200, answer);
                            return null;
                        },
                        fault.delayMillis(),
                        TimeUnit.MILLISECONDS);
            }
            case DROP -> exchange.close();
            default -> Http.send(exchange, 500, "text/plain; charset=utf-8", "Simulated failure\n");
        }
    }

    /** What was typed, as the page sends it; {@code exp} and {@code cvd} are absent when the page has no such box. */
    private JsonObject tokenize(JsonObject typed) throws IOException {
        boolean list = typed.containsKey("exp") || typed.containsKey("cvd");
        if (!profileId.equals(typed.getString("id", ""))) {
            return failure(List.of(BAD_PROFILE_AT_TOKENIZATION), list);
        }
        if (!isAllowed(typed.getString("parent", ""))) {
            return failure(List.of(BAD_PROFILE_OR_DOMAIN), list);
        }
        List<String> wrong = new ArrayList<>();
        String pan = typed.getString("pan", "").replaceAll("\\s", "");
        if (!TestCards.hasRightCheckDigit(pan) || !TestCards.isTestCard(pan)) {
            wrong.add(BAD_NUMBER);
        }
        String expdate = null;
        if (typed.containsKey("exp")) {
            expdate = expdate(typed.getString("exp", ""));
            if (expdate == null) {
                wrong.add(BAD_EXPIRY);
            }
        }
        boolean asksCvd = typed.containsKey("cvd");
        if (asksCvd && !typed.getString("cvd", "").matches("\\d{3,4}")) {
            wrong.add(BAD_CVD);
        }
        if (!wrong.isEmpty()) {
            return failure(wrong, list);
        }
        String token = vault.keepForAWhile(StoredCard.typed(pan, expdate, asksCvd), TokenVault.LIFE);
        return codes(List.of(DONE), list)
                .add("dataKey", token)
                .add("errorMessage", "")
                .add("bin", pan.substring(0, 6))
                .build();
    }

    /** MMYY, with or without a stroke, as YYMM; {@code null} when it is no month or a past one. */
    private @Nullable String expdate(String typed) {
        String digits = typed.replaceAll("[\\s/]", "");
        if (!digits.matches("\\d{4}")) {
            return null;
        }
        try {
            YearMonth month = YearMonth.parse(digits, MMYY);
            YearMonth now = YearMonth.from(clock.instant().atZone(SimulatorClock.EASTERN));
            return month.isBefore(now) ? null : month.format(YYMM);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static JsonObject failure(List<String> codes, boolean list) {
        return codes(codes, list)
                .add("dataKey", "")
                .add("errorMessage", message(codes.get(0)))
                .add("bin", "")
                .build();
    }

    private static JsonObjectBuilder codes(List<String> codes, boolean list) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        if (!list) {
            return json.add("responseCode", codes.get(0));
        }
        JsonArrayBuilder array = Json.createArrayBuilder();
        codes.forEach(array::add);
        return json.add("responseCode", array);
    }

    private static String message(String code) {
        return switch (code) {
            case BAD_PROFILE_AT_TOKENIZATION -> "Invalid profile id";
            case BAD_PROFILE_OR_DOMAIN -> "Invalid profile id or source domain";
            case BAD_NUMBER -> "Invalid card number (the simulator accepts test cards only)";
            case BAD_EXPIRY -> "Invalid expiry date";
            case BAD_CVD -> "Invalid CVD";
            default -> "Error creating token";
        };
    }
}
