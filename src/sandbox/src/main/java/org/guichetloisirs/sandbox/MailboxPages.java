package org.guichetloisirs.sandbox;

import com.samskivert.mustache.Template;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mailbox in the browser, and the same as JSON at {@code /api/messages}. */
final class MailboxPages implements HttpHandler {
    private static final Pattern ONE = Pattern.compile("/messages/(\\d{1,18})(/html)?");
    private static final Pattern FILE = Pattern.compile("/messages/(\\d{1,18})/attachments/(\\d{1,3})");
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]»]");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM yyyy, H 'h' mm", Locale.CANADA_FRENCH);

    private final Mailbox mailbox;
    private final Template list = Resources.template("mailbox-list.html");
    private final Template one = Resources.template("mailbox-message.html");

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        Matcher message = ONE.matcher(path);
        Matcher file = FILE.matcher(path);
        if (path.equals("/api/messages")) {
            api(exchange, method);
        } else if (!method.equals("GET")) {
            Http.methodNotAllowed(exchange);
        } else if (path.equals("/")) {
            list(exchange);
        } else if (message.matches()) {
            one(exchange, Long.parseLong(message.group(1)), message.group(2) != null);
        } else if (file.matches()) {
            file(exchange, Long.parseLong(file.group(1)), Integer.parseInt(file.group(2)));
        } else {
            Http.notFound(exchange);
        }
    }

    private void api(HttpExchange exchange, String method) throws IOException {
        switch (method) {
            case "GET" -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                for (MailMessage m : mailbox.messages()) {
                    array.add(Json.createObjectBuilder()
                            .add("id", m.id())
                            .add("to", m.to())
                            .add("from", m.from())
                            .add("subject", m.subject())
                            .add("text", m.text())
                            .add("html", m.html())
                            .add("attachments", attachments(m))
                            .add("date", m.date().toString()));
                }
                Http.json(exchange, 200, array.build());
            }
            case "DELETE" -> {
                mailbox.clear();
                Http.noContent(exchange);
            }
            default -> Http.methodNotAllowed(exchange);
        }
    }

    private static JsonArrayBuilder attachments(MailMessage message) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        for (int i = 0; i < message.attachments().size(); i++) {
            MailAttachment file = message.attachments().get(i);
            array.add(Json.createObjectBuilder()
                    .add("name", file.name())
                    .add("type", file.type())
                    .add("size", file.size())
                    .add("address", address(message, i)));
        }
        return array;
    }

    private static String address(MailMessage message, int index) {
        return "/messages/" + message.id() + "/attachments/" + index;
    }

    /** Always downloaded: what somebody sent never runs as a page of the mailbox. */
    private void file(HttpExchange exchange, long id, int index) throws IOException {
        Optional<MailMessage> message =
                mailbox.messages().stream().filter(m -> m.id() == id).findFirst();
        Optional<byte[]> content = mailbox.attachment(id, index);
        if (message.isEmpty() || content.isEmpty()) {
            Http.notFound(exchange);
            return;
        }
        MailAttachment file = message.get().attachments().get(index);
        policy(exchange, "default-src 'none'; sandbox");
        exchange.getResponseHeaders()
                .set(
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''"
                                + URLEncoder.encode(file.name(), StandardCharsets.UTF_8)
                                        .replace("+", "%20"));
        Http.send(exchange, 200, file.type(), content.get());
    }

    private void list(HttpExchange exchange) throws IOException {
        List<Map<String, Object>> rows = new ArrayList<>();
        mailbox.messages().forEach(message -> rows.add(model(message)));
        Map<String, Object> model = new HashMap<>();
        model.put("messages", rows);
        model.put("empty", rows.isEmpty());
        policy(exchange, "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        Http.send(exchange, 200, Http.HTML, list.execute(model));
    }

    private void one(HttpExchange exchange, long id, boolean htmlPart) throws IOException {
        Optional<MailMessage> found =
                mailbox.messages().stream().filter(m -> m.id() == id).findFirst();
        if (found.isEmpty()) {
            Http.notFound(exchange);
            return;
        }
        MailMessage message = found.get();
        if (htmlPart) {
            // The mail's own HTML may show and be clicked; it may run nothing and fetch nothing.
            policy(
                    exchange,
                    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'self';"
                            + " frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox");
            Http.send(exchange, 200, Http.HTML, "<base target=\"_blank\">" + message.html());
            return;
        }
        Map<String, Object> model = model(message);
        model.put("hasHtml", !message.html().isEmpty());
        model.put("hasText", !message.text().isEmpty());
        model.put("pieces", pieces(message.text()));
        model.put("hasFiles", !message.attachments().isEmpty());
        model.put("files", files(message));
        policy(exchange, "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'none'");
        Http.send(exchange, 200, Http.HTML, one.execute(model));
    }

    private static void policy(HttpExchange exchange, String policy) {
        exchange.getResponseHeaders().set("Content-Security-Policy", policy);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
    }

    private static Map<String, Object> model(MailMessage message) {
        Map<String, Object> model = new HashMap<>();
        model.put("id", message.id());
        model.put("to", message.to());
        model.put("from", message.from());
        model.put("subject", message.subject().isBlank() ? "(sans objet)" : message.subject());
        model.put("date", date(message.date()));
        return model;
    }

    private static List<Map<String, Object>> files(MailMessage message) {
        List<Map<String, Object>> files = new ArrayList<>();
        for (int i = 0; i < message.attachments().size(); i++) {
            MailAttachment file = message.attachments().get(i);
            files.add(Map.of(
                    "name", file.name(), "kilobytes", (file.size() + 999) / 1000, "address", address(message, i)));
        }
        return files;
    }

    private static String date(Instant moment) {
        return DATE.format(moment.atZone(SimulatorClock.EASTERN));
    }

    /** The text in pieces, each a link or not; the template escapes both. */
    private static List<Map<String, Object>> pieces(String text) {
        List<Map<String, Object>> pieces = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            pieces.add(Map.of("link", false, "words", text.substring(from, link.start())));
            pieces.add(Map.of("link", true, "words", link.group()));
            from = link.end();
        }
        pieces.add(Map.of("link", false, "words", text.substring(from)));
        return pieces;
    }
}
