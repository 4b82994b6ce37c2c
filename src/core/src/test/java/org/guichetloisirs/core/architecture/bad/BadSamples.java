package org.guichetloisirs.core.architecture.bad;

import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** What nobody may write here: each breaks one of the house's rules, so that the test of the rules can fail. */
public final class BadSamples {

    private BadSamples() {}

    @Entity
    static class WithoutVersion {
        @Id
        long id;
    }

    @Stateful
    static class KeepsState {}

    static class KnowsASession {
        HttpSession session;
    }

    static class CountsInDouble {
        double totalPrice;
    }

    @Stateless
    static class LetsAnEntityOut {
        public Optional<List<WithoutVersion>> all() {
            return Optional.empty();
        }
    }

    @Stateless
    static class HearsInSecret {
        void on(@Observes String news) {}
    }

    /** Five ways to read the clock. */
    public static class ReadsTheClock {
        Object[] now() {
            return new Object[] {
                Instant.now(), LocalDate.now(), Clock.systemUTC(), new Date(), System.currentTimeMillis()
            };
        }
    }
}
