package org.guichetloisirs.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.guichetloisirs.core.kernel.AppClock;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {

    private static final String NAME = "nadia@exemple.test";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T12:00:00Z"));
    private final SignInThrottle throttle = new SignInThrottle(new AppClock(
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now.get();
                }
            },
            ZoneOffset.UTC));

    @Test
    void theNinthTryWaitsForTheWindowToPass() {
        fail(7, NAME, "192.0.2.1");
        assertThat(throttle.isExceeded(NAME, "192.0.2.1")).isFalse();
        fail(1, " Nadia@exemple.test ", "192.0.2.1");
        assertThat(throttle.isExceeded(NAME, "192.0.2.1")).isTrue();
        assertThat(throttle.isExceeded("NADIA@exemple.test", "192.0.2.1")).isTrue();

        now.updateAndGet(t -> t.plus(Duration.ofMinutes(15)));
        assertThat(throttle.isExceeded(NAME, "192.0.2.1")).isFalse();
    }

    @Test
    void aStrangerDoesNotLockTheFamilyOut() {
        fail(8, NAME, "192.0.2.1");
        assertThat(throttle.isExceeded(NAME, "198.51.100.7")).isFalse();
        assertThat(throttle.isExceeded("luc@exemple.test", "192.0.2.1")).isFalse();
    }

    @Test
    void guessingFromManyAddressesIsSlowedToo() {
        for (int i = 0; i < 40; i++) {
            fail(1, NAME, "192.0.2." + i);
        }
        assertThat(throttle.isExceeded(NAME, "198.51.100.7")).isTrue();
    }

    @Test
    void guessingManyNamesFromOneAddressIsSlowedToo() {
        for (int i = 0; i < 100; i++) {
            fail(1, "famille" + i + "@exemple.test", "192.0.2.1");
        }
        assertThat(throttle.isExceeded(NAME, "192.0.2.1")).isTrue();
    }

    @Test
    void theRightPasswordForgetsTheSlips() {
        fail(7, NAME, "192.0.2.1");
        throttle.succeeded(NAME, "192.0.2.1");
        fail(1, NAME, "192.0.2.1");
        assertThat(throttle.isExceeded(NAME, "192.0.2.1")).isFalse();
    }

    private void fail(int times, String name, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(name, address);
        }
    }
}
