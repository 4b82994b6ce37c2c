package org.guichetloisirs.core.town;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.AppClock;
import org.jspecify.annotations.Nullable;

/**
 * The profile as this node last read it, because every page of every family asks for it. It is read again every two
 * seconds, by one thread while the others go on with what is known: another node's change arrives that late, our own at
 * once. A database that does not answer leaves what is known standing, so that error pages can still name the town.
 */
@ApplicationScoped
public class TownProfileMemory {

    static final Duration LIFE = Duration.ofSeconds(2);

    private static final Logger LOG = Logger.getLogger(TownProfileMemory.class.getName());

    /** Compared by identity: whoever read before {@link #forget} does not put the old profile back. */
    private static final class Known {
        private final @Nullable TownProfile profile;
        private final Instant until;

        Known(@Nullable TownProfile profile, Instant until) {
            this.profile = profile;
            this.until = until;
        }
    }

    private final AtomicReference<Known> known = new AtomicReference<>(new Known(null, Instant.MIN));
    private final AppClock clock;

    /** For the container's proxy only. */
    protected TownProfileMemory() {
        this(new AppClock("America/Toronto"));
    }

    /** Measures its life on this clock. */
    @Inject
    public TownProfileMemory(AppClock clock) {
        this.clock = clock;
    }

    /** The profile, read by this reader where it is not known or known for too long. */
    public TownProfile current(Supplier<TownProfile> reader) {
        Known before = Objects.requireNonNull(known.get());
        Instant now = clock.now();
        if (before.profile != null && now.isBefore(before.until)) {
            return before.profile;
        }
        Known meanwhile = new Known(before.profile, now.plus(LIFE));
        if (before.profile != null && !known.compareAndSet(before, meanwhile)) {
            return before.profile;
        }
        Known expected = before.profile == null ? before : meanwhile;
        TownProfile read = readOr(before.profile, reader);
        known.compareAndSet(expected, new Known(read, now.plus(LIFE)));
        return read;
    }

    private static TownProfile readOr(@Nullable TownProfile before, Supplier<TownProfile> reader) {
        try {
            return reader.get();
        } catch (PersistenceException e) {
            LOG.log(Level.WARNING, "The town's profile could not be read; what was known stands", e);
            return before == null ? TownDefaults.profile() : before;
        }
    }

    /** What this node saved is seen on it at once. */
    public void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) TownProfileSaved saved) {
        known.set(new Known(null, Instant.MIN));
    }
}
