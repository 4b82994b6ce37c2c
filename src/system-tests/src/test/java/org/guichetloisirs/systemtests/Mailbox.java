package org.guichetloisirs.systemtests;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mail that the site sent, as the sandbox received it. */
final class Mailbox {

    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final URI address;

    /** One mail. */
    record Message(String to, String subject, String text, String html, List<Attachment> attachments) {
        boolean holds(String words) {
            return (subject + "\n" + text + "\n" + html).contains(words);
        }
    }

    /** A file that came with it. */
    record Attachment(String name, String type, String address) {}

    Mailbox(URI address) {
        this.address = address;
    }

    String address() {
        return address.toString();
    }

    /** Waits for a mail to this person that holds the words; the newest such. */
    Message await(String to, String words) {
        return Web.await("a mail to " + to + " with « " + words + " »", LIMIT, () -> to(to).stream()
                .filter(mail -> mail.holds(words))
                .findFirst());
    }

    /** Waits for a mail with a link to this path; the path and query of the newest. */
    String linkFor(String to, String path) {
        Matcher link = Pattern.compile("https?://[^/\\s]+(" + Pattern.quote(path) + "\\?[^\\s<>\"]+)")
                .matcher(await(to, path).text());
        if (!link.find()) {
            throw new AssertionError("No link to " + path + " in the mail's text");
        }
        return link.group(1);
    }

    /** Every mail to this person, newest first. */
    List<Message> to(String person) {
        List<Message> found = new ArrayList<>();
        for (JsonElement each : Web.get(address.resolve("/api/messages")).getAsJsonArray()) {
            JsonObject mail = each.getAsJsonObject();
            if (text(mail, "to").contains(person)) {
                found.add(new Message(
                        text(mail, "to"),
                        text(mail, "subject"),
                        text(mail, "text"),
                        text(mail, "html"),
                        attachments(mail)));
            }
        }
        return found;
    }

    private List<Attachment> attachments(JsonObject mail) {
        List<Attachment> files = new ArrayList<>();
        for (JsonElement each : mail.getAsJsonArray("attachments")) {
            JsonObject file = each.getAsJsonObject();
            String place = address.resolve(text(file, "address")).toString();
            files.add(new Attachment(text(file, "name"), text(file, "type"), place));
        }
        return files;
    }

    private static String text(JsonObject mail, String member) {
        JsonElement value = mail.get(member);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }
}
