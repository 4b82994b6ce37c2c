package org.guichetloisirs.core.reconciliation.settlement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Money;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.core.ledger.Account;
import org.guichetloisirs.core.ledger.Ledger;
import org.guichetloisirs.core.ledger.Movement;
import org.guichetloisirs.core.ledger.Posting;
import org.guichetloisirs.core.payment.Charges;
import org.guichetloisirs.core.payment.PaymentState;
import org.guichetloisirs.core.payment.RefundState;
import org.guichetloisirs.core.reconciliation.FoundDifference;
import org.guichetloisirs.core.reconciliation.Night;
import org.guichetloisirs.core.reconciliation.SettlementImport;
import org.guichetloisirs.core.reconciliation.SettlementImport.Line;
import org.guichetloisirs.core.testing.MovableClock;
import org.guichetloisirs.core.testing.TestDatabase;

/**
 * Charges of our own and a folder of exports. {@link #importAll} reads and writes as the job's step does: in chunks, each
 * in a transaction of its own, with a reader that knows nothing of what the writer did but what the database tells.
 */
final class SettlementFixture implements AutoCloseable {

    static final LocalDate CHARGED = LocalDate.of(2026, 8, 24);
    static final LocalDate SETTLED = CHARGED.plusDays(1);
    static final String HEADER = "Order ID;Auth Code;Type;Amount;Fee;Transaction Date;Settlement Date\n";

    /** The end of the process, between two chunks. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    final TestDatabase database;
    final MovableClock time = new MovableClock();
    final AppClock clock = time.app();
    final List<FoundDifference> found = new ArrayList<>();
    private final Path folder;
    private final Ledger ledger;
    private long lastId = 1000;
    int chunk = 3;
    int dieAfter = Integer.MAX_VALUE;

    SettlementFixture(TestDatabase.Engine engine, Path folder) {
        database = TestDatabase.fresh(engine);
        this.folder = folder;
        ledger = new Ledger(database.em(), clock);
        System.setProperty(Settings.SETTLEMENT_FOLDER.key(), folder.toString());
    }

    /** A charge of 24 August, in our tables and in our books. */
    long charge(String orderId, String amount, PaymentState state) {
        return charge(orderId, amount, state, CHARGED);
    }

    long charge(String orderId, String amount, PaymentState state, LocalDate day) {
        long id = ++lastId;
        Money money = Money.ofDollars(amount);
        insert(
                "insert into payment (id, version, gateway_order_id, invoice_number, subject, amount_cents, customer_id,"
                        + " email, state, created_at, answered_at, auth_code, card_type, transaction_date, reversal_open,"
                        + " reversal_uncertain, reversal_tries) values (?, 1, ?, ?, ?, ?, 'F-1', 'lise@exemple.test', ?, ?,"
                        + " ?, ?, 'V', ?, false, false, 0)",
                id,
                orderId,
                orderId.substring(Math.max(0, orderId.length() - 10)),
                "O" + id,
                money.cents(),
                state.name(),
                Timestamp.from(noon(day)),
                Timestamp.from(noon(day)),
                "A" + id,
                day.toString());
        database.run(() -> ledger.post(Posting.of(Movement.PAYMENT, "payment:" + id, "O" + id, 1)
                .side(Account.CARD_CLEARING, money)
                .side(Account.RECEIVABLE, money.negated())));
        return id;
    }

    /** A part given back the day after. */
    long refund(long paymentId, String amount, RefundState state) {
        long id = ++lastId;
        insert(
                "insert into payment_refund (id, version, payment_id, amount_cents, reason, request_key, state, tries,"
                        + " created_at, auth_code, transaction_date) values (?, 1, ?, ?, 'x', ?, ?, 1, ?, ?, ?)",
                id,
                paymentId,
                Money.ofDollars(amount).cents(),
                "wish-" + id,
                state.name(),
                Timestamp.from(noon(SETTLED)),
                "R" + id,
                SETTLED.toString());
        return id;
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.of(16, 0)).toInstant(ZoneOffset.UTC);
    }

    private void insert(String sql, Object... values) {
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A line of {@link #HEADER}, of the day before yesterday's charge and yesterday's deposit. */
    static String line(String orderId, String authorization, String type, String amount) {
        return String.join(";", orderId, authorization, type, amount, "", CHARGED.toString(), SETTLED.toString())
                + "\n";
    }

    Path export(String name, String text) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            Files.setLastModifiedTime(file, FileTime.from(clock.now().minusSeconds(3600)));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FolderImport step() {
        SettlementFiles files = new SettlementFiles(database.em(), ledger, clock);
        Charges charges = new Charges(database.em());
        return new FolderImport(
                files, new SettlementPages(files, charges), new OverdueCharges(files, charges, clock), clock);
    }

    /** The night's step, from its beginning or from where an earlier one was killed. */
    List<FoundDifference> importAll() {
        Night night = new Night(1, 1, clock.today(), Instant.EPOCH, clock.now());
        SettlementImport reader = step();
        SettlementImport writer = step();
        List<FoundDifference> foundNow = new ArrayList<>();
        try {
            database.run(() -> unchecked(() -> reader.open(night, null)));
            boolean[] more = {true};
            for (int chunks = 0; more[0]; chunks++) {
                if (chunks == dieAfter) {
                    throw new Killed();
                }
                List<FoundDifference> inChunk = new ArrayList<>();
                database.run(() -> {
                    List<Line> lines = new ArrayList<>();
                    while (more[0] && lines.size() < chunk) {
                        unchecked(() -> {
                            Line line = reader.next();
                            more[0] = line != null;
                            if (line != null) {
                                lines.add(line);
                            }
                        });
                    }
                    writer.write(night, lines);
                    lines.forEach(line -> inChunk.addAll(line.differences()));
                });
                foundNow.addAll(inChunk);
                found.addAll(inChunk);
            }
        } finally {
            unchecked(reader::close);
        }
        return foundNow;
    }

    private interface Io {
        void run() throws IOException;
    }

    private static void unchecked(Io work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<Account, Money> books() {
        return database.inTransaction(ledger::trialBalance);
    }

    Money book(Account account) {
        return books().getOrDefault(account, Money.ZERO);
    }

    long files(FileState state) {
        return database.number("select count(*) from settlement_file where state = '" + state + "'");
    }

    /** Everything that an import leaves behind, without ids and moments. */
    List<String> left() {
        List<String> left = new ArrayList<>();
        for (String sql : List.of(
                "select name, state, lines_done, matched, different, known, refused, deposited_cents from settlement_file"
                        + " order by name",
                "select line_number, known, reference, target from settlement_line order by fingerprint, line_number",
                "select line_number, content, reason from settlement_refusal order by file_id, line_number",
                "select order_number, kind, account, amount_cents from ledger_entry order by order_number, account,"
                        + " amount_cents",
                "select subject, at_id from settlement_cursor order by subject")) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    StringBuilder row = new StringBuilder();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.append(rows.getString(i)).append(' ');
                    }
                    left.add(row.toString());
                }
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
        return left;
    }

    @Override
    public void close() {
        System.clearProperty(Settings.SETTLEMENT_FOLDER.key());
        System.clearProperty(Settings.SETTLEMENT_COLUMNS.key());
    }
}
