package org.guichetloisirs.core.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The reconciliation of one business date, however often it has to be started. */
@Entity
@Table(name = "reconciliation_run")
class ReconciliationRun {

    /** Without a sign of life for so long, its process is dead. Longer than any single call or chunk. */
    static final Duration SILENCE = Duration.ofMinutes(3);

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofMinutes(10);
    private static final int MOST_STARTS = 4;
    private static final String THE_ONE = "RUNNING";
    private static final int LONGEST_FAILURE = 500;

    @Id
    @SequenceGenerator(name = "reconciliation_run", sequenceName = "seq_reconciliation_run", allocationSize = 100)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "reconciliation_run")
    private long id;

    @Version
    private long version;

    @Column(name = "business_date")
    private LocalDate businessDate = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    private NightState state = NightState.RUNNING;

    /** Unique, so that a second run cannot begin. */
    @Column(name = "running_key")
    private @Nullable String runningKey;

    @Column(name = "start_number")
    private int startNumber;

    @Column(name = "started_by")
    private String startedBy = "";

    @Column(name = "covers_from")
    private Instant coversFrom = Instant.EPOCH;

    @Column(name = "covers_to")
    private Instant coversTo = Instant.EPOCH;

    @Column(name = "started_at")
    private Instant startedAt = Instant.EPOCH;

    @Column(name = "alive_at")
    private Instant aliveAt = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Embedded
    private Cursor cursor = Cursor.BEGINNING;

    @Column(name = "attempts_settled")
    private int attemptsSettled;

    @Column(name = "attempts_matched")
    private int attemptsMatched;

    @Column(name = "totals_done")
    private boolean totalsDone;

    @Column(name = "reported_at")
    private @Nullable Instant reportedAt;

    private @Nullable String failure;

    /** For JPA. */
    protected ReconciliationRun() {}

    ReconciliationRun(LocalDate businessDate, Instant coversFrom, Instant coversTo) {
        this.businessDate = businessDate;
        this.coversFrom = coversFrom;
        this.coversTo = coversTo;
    }

    /** A process takes it up, for the first time or again. */
    void start(String by, Instant now) {
        state = NightState.RUNNING;
        runningKey = THE_ONE;
        startNumber++;
        startedBy = by;
        startedAt = now;
        aliveAt = now;
        endedAt = null;
        failure = null;
    }

    /** Whether the process that had it is gone. */
    boolean abandoned(Instant now) {
        return state == NightState.RUNNING && aliveAt.plus(SILENCE).isBefore(now);
    }

    /** Whether the timer starts it again: its process is gone, or it failed a while ago and not too often. */
    boolean mayBeTakenUp(Instant now) {
        boolean failed = state == NightState.FAILED
                && startNumber < MOST_STARTS
                && endedAt != null
                && endedAt.plus(BEFORE_TRYING_AGAIN).isBefore(now);
        return failed || abandoned(now);
    }

    void alive(Instant now) {
        aliveAt = now;
    }

    void fail(String why, Instant now) {
        state = NightState.FAILED;
        runningKey = null;
        endedAt = now;
        failure = why.length() <= LONGEST_FAILURE ? why : why.substring(0, LONGEST_FAILURE);
    }

    /** Every step is done, the report among them. */
    void finish(Instant now) {
        state = NightState.FINISHED;
        runningKey = null;
        endedAt = now;
    }

    void settled(int attempts) {
        attemptsSettled += attempts;
    }

    void matchedUpTo(Cursor next, int rows) {
        cursor = next;
        attemptsMatched += rows;
    }

    void totalsDone() {
        totalsDone = true;
    }

    boolean isTotalsDone() {
        return totalsDone;
    }

    void reported(Instant now) {
        reportedAt = now;
    }

    long id() {
        return id;
    }

    LocalDate businessDate() {
        return businessDate;
    }

    NightState state() {
        return state;
    }

    int startNumber() {
        return startNumber;
    }

    Instant coversTo() {
        return coversTo;
    }

    Cursor cursor() {
        return cursor;
    }

    Night night() {
        return new Night(id, startNumber, businessDate, coversFrom, coversTo);
    }

    /** @param urgent how many of the open ones are urgent */
    NightView view(int found, int open, int urgent) {
        Light light = Light.GREEN;
        if (state == NightState.FAILED || urgent > 0) {
            light = Light.RED;
        } else if (state == NightState.RUNNING || open > 0) {
            light = Light.AMBER;
        }
        return new NightView(
                id,
                businessDate,
                state,
                light,
                coversFrom,
                coversTo,
                startedAt,
                startedBy,
                endedAt,
                attemptsSettled,
                attemptsMatched,
                found,
                open,
                failure);
    }
}
