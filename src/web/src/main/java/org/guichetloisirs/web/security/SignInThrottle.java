package org.guichetloisirs.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guichetloisirs.core.kernel.AppClock;

/**
 * Slows the guessing of passwords: within fifteen minutes eight wrong ones for a name from one network address, forty for
 * a name from anywhere, a hundred from one address for any name (a library's or a school's address is shared by many
 * families). It counts in this server's memory, so each node of several counts alone and a restart forgets; that is
 * enough against guessing, whose other obstacle is the slow hash.
 */
@ApplicationScoped
public class SignInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int PER_NAME_AND_ADDRESS = 8;
    private static final int PER_NAME = 40;
    private static final int PER_ADDRESS = 100;
    /** Beyond this many counters those out of date are dropped. */
    private static final int MANY = 10_000;

    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final AppClock clock;

    /** For the container's proxy only. */
    protected SignInThrottle() {
        this(new AppClock(java.time.Clock.systemUTC(), java.time.ZoneOffset.UTC));
    }

    /** Counts by this clock. */
    @Inject
    public SignInThrottle(AppClock clock) {
        this.clock = clock;
    }

    /** Whether another attempt must wait. */
    boolean isExceeded(String name, String address) {
        return count(pair(name, address)) >= PER_NAME_AND_ADDRESS
                || count(name(name)) >= PER_NAME
                || count(address(address)) >= PER_ADDRESS;
    }

    /** Counts a wrong password. */
    void failed(String name, String address) {
        Instant now = clock.now();
        if (failures.size() > MANY) {
            failures.values().removeIf(f -> f.isOver(now));
        }
        for (String key : new String[] {pair(name, address), name(name), address(address)}) {
            failures.merge(
                    key,
                    new Failures(1, now.plus(WINDOW)),
                    (old, one) -> old.isOver(now) ? one : new Failures(old.count + 1, old.until));
        }
    }

    /** Forgets this person's slips; those of others from the same address stay counted. */
    void succeeded(String name, String address) {
        failures.remove(pair(name, address));
        failures.remove(name(name));
    }

    private int count(String key) {
        Failures counted = failures.get(key);
        return counted == null || counted.isOver(clock.now()) ? 0 : counted.count;
    }

    private static String pair(String name, String address) {
        return "p " + address + " " + fold(name);
    }

    private static String name(String name) {
        return "n " + fold(name);
    }

    private static String address(String address) {
        return "a " + address;
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private record Failures(int count, Instant until) {

        boolean isOver(Instant now) {
            return !now.isBefore(until);
        }
    }
}
