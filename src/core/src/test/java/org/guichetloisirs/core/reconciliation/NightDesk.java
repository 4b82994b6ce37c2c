package org.guichetloisirs.core.reconciliation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.guichetloisirs.core.checkout.OrderJournal;
import org.guichetloisirs.core.checkout.OrderView;
import org.guichetloisirs.core.checkout.SandboxTill;
import org.guichetloisirs.core.enrolment.PlaceJournal;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Transactions;
import org.guichetloisirs.core.ledger.CardClearing;
import org.guichetloisirs.core.payment.BatchAnswer;
import org.guichetloisirs.core.payment.BatchGateway;
import org.guichetloisirs.core.payment.BatchJournal;
import org.guichetloisirs.core.payment.PaymentJournal;
import org.guichetloisirs.core.payment.moneris.SandboxGateway;
import org.guichetloisirs.core.reconciliation.settlement.Exports;
import org.guichetloisirs.core.staff.Caller;
import org.guichetloisirs.core.testing.SignedInAs;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.testing.TestDatabase.Engine;

/** Days of selling and their nights: the real checkout, the gateway's simulator, and the job in this JVM. */
final class NightDesk implements AutoCloseable {

    static final String TERMINAL = "66013455";

    /** The day on which the clock stands at first, at 11 o'clock in the town. */
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 1);

    private static final Duration REPLY_LIMIT = Duration.ofSeconds(3);

    final SandboxTill till;
    final TestDatabase database;
    final AppClock clock;
    final Process process;
    final Transactions transactions;
    final Nights nights;
    final NightlyJob job;
    final DueNights due;
    final Reconciliations reconciliations;
    final List<NightDetail> reports = new ArrayList<>();
    /** What happens while the job waits. */
    Runnable meanwhile = () -> {};

    private final BatchGateway gateway;
    private Function<BatchGateway, BatchGateway> between = real -> real;

    NightDesk(Engine engine, Path folder) throws IOException {
        till = new SandboxTill(engine, folder);
        database = till.till.database;
        clock = till.till.places.clock();
        till.sandbox.clock().advanceTo(clock.now());
        gateway = (BatchGateway) SandboxGateway.client(till.sandbox, REPLY_LIMIT);
        process = new Process(database);
        transactions = process.transactions();
        nights = new Nights(database.em(), clock);
        job = new NightlyJob(nights, transactions);
        due = new DueNights(nights, new PaymentJournal(database.em()), transactions, clock);
        reconciliations = new Reconciliations(
                database.em(),
                nights,
                new NightViews(database.em()),
                job,
                clock,
                new Caller(SignedInAs.administrator()),
                till.till.payment.audit);
        artifacts();
    }

    private void artifacts() {
        NightViews views = new NightViews(database.em());
        Differences differences = new Differences(database.em(), clock);
        PaymentJournal payments = new PaymentJournal(database.em());
        BatchJournal batches = new BatchJournal(database.em());
        OurBatches ours = new OurBatches(batches, clock);
        BatchRows rows = new BatchRows(database.em(), clock);
        Pause pause = new Pause() {
            @Override
            void pass(Duration time) {
                NightDesk.this.pass(time);
                meanwhile.run();
            }
        };
        process.artifact("nightListener", () -> new NightListener(nights, transactions));
        process.artifact("settleReader", () -> new SettleReader(payments, transactions, clock, pause));
        process.artifact("settleProcessor", () -> new SettleProcessor(till.till.payment.recovery()));
        process.artifact("settleWriter", () -> new SettleWriter(nights));
        process.artifact(
                "matchReader",
                () -> new MatchReader(
                        new EvidencePages(
                                payments,
                                new OrderJournal(database.em()),
                                new PlaceJournal(database.em()),
                                new CardClearing(database.em()),
                                differences,
                                clock),
                        nights));
        process.artifact("matchProcessor", MatchProcessor::new);
        process.artifact("matchWriter", () -> new MatchWriter(nights, differences, till.till.payment.payments()));
        process.artifact("totalsBatchlet", () -> {
            OpenBatches open =
                    new OpenBatches(Optional.of(between.apply(gateway)), ours, batches, nights, transactions, pause);
            TotalsCheck check = new TotalsCheck(open, ours, rows, differences, batches, nights, transactions);
            return new TotalsBatchlet(
                    open,
                    ours,
                    check,
                    new BatchClosing(open, ours, rows, differences, check, nights, transactions),
                    nights,
                    transactions);
        });
        process.artifact("settlementReader", () -> new SettlementReader(exports()));
        process.artifact("settlementProcessor", SettlementProcessor::new);
        process.artifact("settlementWriter", () -> new SettlementWriter(exports(), nights, differences));
        process.artifact(
                "reportBatchlet",
                () -> new ReportBatchlet(Optional.of(reports::add), nights, views, transactions, clock));
    }

    /** A new one for each who asks, as the server makes them: reading and writing share nothing but the database. */
    private Optional<SettlementImport> exports() {
        return Optional.of(Exports.over(database, clock));
    }

    /** Stands between the job and the gateway's batches from now on. */
    void between(Function<BatchGateway, BatchGateway> given) {
        between = given;
    }

    /** A gateway that answers every question about a batch so. */
    static BatchGateway answering(BatchAnswer answer) {
        return new BatchGateway() {
            @Override
            public BatchAnswer openTotals(String terminal) {
                return answer;
            }

            @Override
            public BatchAnswer closeBatch(String terminal) {
                return answer;
            }
        };
    }

    /** An order begun and paid by a card that is always approved, all its news taken. */
    OrderView sold() {
        OrderView order = till.begun();
        till.pay(till.family(), order, SandboxGateway.ALWAYS_APPROVED);
        return order;
    }

    /** Time passes, here and at the gateway. */
    void pass(Duration time) {
        till.till.places.pass(time);
        Instant now = clock.now();
        if (now.isAfter(till.sandbox.clock().instant())) {
            till.sandbox.clock().advanceTo(now);
        }
    }

    /** Time passes until this hour in the town. */
    void passTo(LocalDateTime moment) {
        pass(Duration.between(clock.now(), moment.atZone(clock.zone()).toInstant()));
    }

    /** The evening of a day has come, and the job with it. */
    void passToEvening(LocalDate day) {
        passTo(day.atTime(21, 34));
    }

    /** Runs the night of a date in a process that lives. */
    NightDetail run(LocalDate date) {
        process.born();
        long id = job.start(date, "système");
        return night(id);
    }

    NightDetail night(long id) {
        return database.inTransaction(() -> reconciliations.night(id)).orElseThrow();
    }

    /** The first evening comes and its night is run. */
    NightDetail firstNight() {
        passToEvening(FIRST_DAY);
        return run(FIRST_DAY);
    }

    void sql(String statement) {
        database.with(em -> em.createNativeQuery(statement).executeUpdate());
    }

    /** The name at the gateway of the last attempt to pay an order. */
    String attempt(OrderView order) {
        List<?> names = database.inTransaction(() -> database.em()
                .createNativeQuery("select gateway_order_id from payment where subject = '" + order.number()
                        + "' order by id desc")
                .getResultList());
        return (String) names.get(0);
    }

    @Override
    public void close() {
        till.close();
    }
}
