package org.guichetloisirs.sandbox;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tokens and their cards. The disk holds a card as {@code 4242***4242}, which is enough to find the test card again;
 * no number and no security code. Safe for several threads.
 */
final class TokenVault implements AutoCloseable {
    /** Life of a token of Hosted Tokenization, and the longest life one may ask for (moneris.md C.1). */
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final String TEMPORARY = "ot-";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_CHARACTERS = 25;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Entry> entries = new HashMap<>();
    private final Clock clock;
    private final Journal journal;

    TokenVault(Path file, Clock clock) throws IOException {
        this.clock = clock;
        journal = Journal.open(file, this::replay);
    }

    /** A temporary token. */
    synchronized String keepForAWhile(StoredCard card, Duration life) throws IOException {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> entry.isOver(now));
        return keep(TEMPORARY + random(), new Entry(card, now.plus(life)));
    }

    /** A token that lives until it is deleted. */
    synchronized String keepForEver(StoredCard card) throws IOException {
        return keep(random(), new Entry(card, null));
    }

    synchronized @Nullable StoredCard find(String token) {
        Entry entry = entries.get(token);
        return entry == null || entry.isOver(clock.instant()) ? null : entry.card();
    }

    static boolean isTemporary(String token) {
        return token.startsWith(TEMPORARY);
    }

    synchronized void delete(String token) throws IOException {
        journal.append(Json.createObjectBuilder().add("deleted", token).build());
        entries.remove(token);
    }

    private String random() {
        StringBuilder token = new StringBuilder();
        random.ints(RANDOM_CHARACTERS, 0, ALPHABET.length()).forEach(i -> token.append(ALPHABET.charAt(i)));
        return token.toString();
    }

    private String keep(String token, Entry entry) throws IOException {
        StoredCard card = entry.card();
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("token", token)
                .add("card", TestCards.masked(card.pan()))
                .add("cvd_given", card.cvdGiven());
        TransactionJson.addIfKnown(json, "expdate", card.expdate());
        Instant expires = entry.expires();
        TransactionJson.addIfKnown(json, "expires", expires == null ? null : expires.toString());
        card.details().forEach(json::add);
        journal.append(json.build());
        entries.put(token, entry);
        return token;
    }

    private void replay(JsonObject json) {
        if (json.containsKey("deleted")) {
            entries.remove(json.getString("deleted"));
            return;
        }
        Map<String, String> details = new HashMap<>();
        for (String name : StoredCard.DETAILS) {
            if (json.containsKey(name)) {
                details.put(name, json.getString(name));
            }
        }
        String expires = json.getString("expires", null);
        StoredCard card = new StoredCard(
                TestCards.unmasked(json.getString("card")),
                json.getString("expdate", null),
                json.getBoolean("cvd_given"),
                details);
        entries.put(json.getString("token"), new Entry(card, expires == null ? null : Instant.parse(expires)));
    }

    @Override
    public synchronized void close() throws IOException {
        journal.close();
    }

    private record Entry(StoredCard card, @Nullable Instant expires) {
        private boolean isOver(Instant now) {
            return expires != null && !expires.isAfter(now);
        }
    }
}
