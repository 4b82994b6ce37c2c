package org.guichetloisirs.sandbox;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The temporary tokens and their cards: in memory only, so that a card number never reaches a disk. */
final class TokenVault {
    /** Life of a token of Hosted Tokenization, and the longest life one may ask for (moneris.md C.1). */
    static final Duration LIFE = Duration.ofMinutes(15);

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int RANDOM_CHARACTERS = 25;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final Clock clock;

    TokenVault(Clock clock) {
        this.clock = clock;
    }

    String keep(StoredCard card, Duration life) {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> !entry.expires().isAfter(now));
        StringBuilder token = new StringBuilder("ot-");
        random.ints(RANDOM_CHARACTERS, 0, ALPHABET.length()).forEach(i -> token.append(ALPHABET.charAt(i)));
        entries.put(token.toString(), new Entry(card, now.plus(life)));
        return token.toString();
    }

    @Nullable
    StoredCard find(String token) {
        Entry entry = entries.get(token);
        return entry == null || !entry.expires().isAfter(clock.instant()) ? null : entry.card();
    }

    private record Entry(StoredCard card, Instant expires) {}
}
