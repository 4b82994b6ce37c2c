package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/**
 * The gateway's clock. It goes as the clock it was started with, and tests move it forward: thirty nights pass in no
 * time. How far it is ahead outlives the process, so that no transaction is ever in its future.
 */
public final class SimulatorClock extends Clock {
    /** The zone of the gateway's dates and of its nights (moneris.md A.5, B.3). */
    public static final ZoneId EASTERN = ZoneId.of("America/Toronto");

    private final Clock base;
    private final Path file;
    private Duration ahead;

    SimulatorClock(Clock base, Path file) throws IOException {
        this.base = base;
        this.file = file;
        try {
            ahead = Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (DateTimeParseException e) {
            throw new SandboxStartException("The file " + file + " is damaged: delete it and start again.", e);
        }
    }

    /**
     * Moves it forward.
     *
     * @throws IllegalArgumentException when it would go back
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the gateway's clock does not go back");
        }
        Duration sum = ahead.plus(by);
        try {
            AtomicFile.write(file, (sum + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ahead = sum;
    }

    /**
     * Moves it forward to a moment.
     *
     * @throws IllegalArgumentException when it is past that moment already
     */
    public synchronized void advanceTo(Instant moment) {
        advance(Duration.between(instant(), moment));
    }

    /** How far it is ahead of the clock it was started with. */
    public synchronized Duration ahead() {
        return ahead;
    }

    @Override
    public synchronized Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return EASTERN;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the gateway is in Toronto");
    }
}
