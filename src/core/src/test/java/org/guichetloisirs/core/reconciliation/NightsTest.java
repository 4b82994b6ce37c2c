package org.guichetloisirs.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Contention;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.staff.Caller;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.SignedInAs;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.testing.TestTransactions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NightsTest {

    /** The clock stands at 10 o'clock in the town on the first of September 2026. */
    private static final LocalDate LAST_EVENING = LocalDate.of(2026, 8, 31);

    private static final Instant ITS_END = Instant.parse("2026-09-01T01:30:00Z");

    private House house;
    private Nights nights;
    private Differences differences;
    private Reconciliations reconciliations;

    void over(TestDatabase.Engine engine) {
        house = new House(engine);
        nights = new Nights(house.database.em(), house.appClock);
        differences = new Differences(house.database.em(), house.appClock);
        reconciliations = new Reconciliations(
                house.database.em(),
                nights,
                new NightViews(house.database.em()),
                new NightlyJob(nights, new TestTransactions(house.database)),
                house.appClock,
                new Caller(SignedInAs.administrator()),
                house.audit);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void aNightCoversWhatNoFinishedNightHas(TestDatabase.Engine engine) {
        over(engine);
        Night first = begin(LAST_EVENING).night();
        assertThat(first.coversFrom()).isEqualTo(Instant.EPOCH);
        assertThat(first.coversTo()).isEqualTo(ITS_END);
        finish(first);

        house.clock.pass(Duration.ofDays(2));
        Night failed = begin(LAST_EVENING.plusDays(1)).night();
        house.database.run(() -> nights.fail(failed, "no database"));
        Night next = begin(LAST_EVENING.plusDays(2)).night();

        assertThat(next.coversFrom()).as("nobody finished the one between").isEqualTo(ITS_END);
        finish(next);
        assertRefused("reconciliation.covered", LAST_EVENING.plusDays(1));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void aFinishedDateStaysAsItIs(TestDatabase.Engine engine) {
        over(engine);
        Night night = begin(LAST_EVENING).night();
        finish(night);
        house.clock.pass(Duration.ofHours(1));
        NightView before = house.database.inTransaction(reconciliations::latest).orElseThrow();

        Nights.Begun again = begin(LAST_EVENING);

        assertThat(again.started()).isFalse();
        assertThat(again.night()).isEqualTo(night);
        assertThat(house.database.inTransaction(reconciliations::latest)).contains(before);
        assertThat(before.light()).isEqualTo(Light.GREEN);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void aDayThatHasNotEndedIsRefused(TestDatabase.Engine engine) {
        over(engine);
        assertThat(house.database.inTransaction(reconciliations::lastEnded)).isEqualTo(LAST_EVENING);
        assertRefused("reconciliation.not-ended", LAST_EVENING.plusDays(1));
        house.clock.pass(Duration.ofHours(12));
        assertThat(begin(LAST_EVENING.plusDays(1)).started()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void whileARunGivesSignsOfLifeNoOtherBegins(TestDatabase.Engine engine) {
        over(engine);
        Night night = begin(LAST_EVENING).night();
        assertRefused("reconciliation.running", LAST_EVENING);
        house.clock.pass(ReconciliationRun.SILENCE);
        house.database.run(() -> nights.hold(night));
        house.clock.pass(ReconciliationRun.SILENCE);
        assertRefused("reconciliation.running", LAST_EVENING);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void theRunOfADeadProcessIsTakenOverAndWhatItWouldStillWriteIsRefused(TestDatabase.Engine engine) {
        over(engine);
        Night dead = begin(LAST_EVENING).night();
        Cursor reached = new Cursor(Cursor.Subject.REFUND, ITS_END, 700);
        house.database.run(() -> nights.hold(dead).matchedUpTo(reached, 300));
        house.clock.pass(ReconciliationRun.SILENCE.plusMillis(1));

        Night next = begin(LAST_EVENING).night();

        assertThat(next.runId()).isEqualTo(dead.runId());
        assertThat(next.startNumber()).isEqualTo(2);
        house.database.run(() -> {
            Cursor from = nights.hold(next).cursor();
            assertThat(from.subject()).isEqualTo(reached.subject());
            assertThat(from.at()).isEqualTo(reached.at());
            assertThat(from.id()).isEqualTo(reached.id());
        });
        assertThatIllegalStateException()
                .isThrownBy(() -> house.database.run(() -> nights.hold(dead)))
                .withMessageContaining("another one took it up");
        house.database.run(() -> nights.fail(dead, "late"));
        assertThat(latest().state()).isEqualTo(NightState.RUNNING);
        assertThat(latest().attemptsMatched()).isEqualTo(300);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void ofManyNodesThatBeginAtOnceOneDoes(TestDatabase.Engine engine) throws Exception {
        over(engine);
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            CountDownLatch together = new CountDownLatch(4);
            Callable<Boolean> node = () -> {
                together.countDown();
                together.await();
                try {
                    return Contention.retry(() -> begin(LAST_EVENING)).started();
                } catch (BusinessRuleViolation running) {
                    assertThat(running.key()).isEqualTo("reconciliation.running");
                    return false;
                }
            };
            int started = 0;
            for (Future<Boolean> answer : nodes.invokeAll(List.of(node, node, node, node))) {
                started += answer.get() ? 1 : 0;
            }
            assertThat(started).isEqualTo(1);
        } finally {
            nodes.shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.Engine.class)
    void aDifferenceIsWrittenOnceAndSettledByAPersonOnce(TestDatabase.Engine engine) {
        over(engine);
        Night night = begin(LAST_EVENING).night();
        FoundDifference found = new FoundDifference(
                DiscrepancyKind.AMOUNT_DIFFERS,
                "2026-000001-ABC",
                "2026-000001",
                100L,
                new FoundDifference.Side("portée aux livres", Money.ofDollars("45.00")),
                new FoundDifference.Side("réponse", Money.ofDollars("46.00")),
                "<receipt/>");
        assertThat(record(night, found)).isTrue();
        assertThat(record(night, found)).isFalse();
        house.database.run(() -> differences.recordMended(
                night,
                new FoundDifference(
                        DiscrepancyKind.CHARGED_WITHOUT_REGISTRATION,
                        "2026-000002-ABC",
                        null,
                        200L,
                        FoundDifference.Side.NOTHING,
                        FoundDifference.Side.NOTHING,
                        null),
                Mending.REVERSED));

        NightDetail detail = detail(night);
        assertThat(detail.night().found()).isEqualTo(2);
        assertThat(detail.night().open()).isEqualTo(1);
        assertThat(detail.night().light()).isEqualTo(Light.RED);
        assertThat(detail.discrepancies().stream().map(DiscrepancyView::open)).containsExactly(true, false);
        long id = detail.discrepancies().get(0).id();
        house.database.run(() -> reconciliations.assign(id));
        house.database.run(() -> reconciliations.note(id, " On a téléphoné à la banque. "));
        house.database.run(() -> reconciliations.resolve(id, "La banque a raison."));

        DiscrepancyView view = house.database
                .inTransaction(() -> reconciliations.discrepancy(id))
                .orElseThrow();
        assertThat(view.open()).isFalse();
        assertThat(view.owner()).isEqualTo("operator:admin");
        assertThat(view.rawAnswer()).isEqualTo("<receipt/>");
        assertThat(view.theirsAmount()).isEqualTo(Money.ofDollars("46.00"));
        assertThat(view.notes()).extracting(DiscrepancyView.Note::text).containsExactly("On a téléphoné à la banque.");
        assertThat(latest().open()).isZero();
        assertThat(house.database.inTransaction(reconciliations::waiting)).isZero();
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> house.database.run(() -> reconciliations.resolve(id, "Encore.")))
                .matches(violation -> violation.key().equals("reconciliation.not-open"));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> house.database.run(() -> reconciliations.note(id, " ")))
                .matches(violation -> violation.key().equals("reconciliation.text"));
        assertThat(house.texts("select deed from audit_entry order by id"))
                .containsExactly("discrepancy.assigned", "discrepancy.resolved");
    }

    private boolean record(Night night, FoundDifference found) {
        return house.database.inTransaction(() -> {
            nights.hold(night);
            return differences.record(night, found);
        });
    }

    private Nights.Begun begin(LocalDate date) {
        return house.database.inTransaction(() -> nights.begin(date, "système"));
    }

    private void finish(Night night) {
        house.database.run(() -> nights.hold(night).finish(house.appClock.now()));
    }

    private NightView latest() {
        return house.database.inTransaction(reconciliations::latest).orElseThrow();
    }

    private NightDetail detail(Night night) {
        return house.database
                .inTransaction(() -> reconciliations.night(night.runId()))
                .orElseThrow();
    }

    private void assertRefused(String key, LocalDate date) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> begin(date))
                .matches(violation -> violation.key().equals(key), key);
    }
}
