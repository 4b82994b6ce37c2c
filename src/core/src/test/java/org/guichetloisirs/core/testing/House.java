package org.guichetloisirs.core.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.guichetloisirs.core.account.Accounts;
import org.guichetloisirs.core.account.PasswordHasher;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.notification.MailQueued;
import org.guichetloisirs.core.notification.Outbox;
import org.guichetloisirs.core.staff.AuditTrail;
import org.guichetloisirs.core.staff.Caller;
import org.guichetloisirs.core.town.TownProfileMemory;
import org.guichetloisirs.core.town.TownProfileSaved;
import org.guichetloisirs.core.town.TownProfiles;

/** The lower features over an emptied database, wired as the container does, with a clock that the test moves. */
public final class House {

    /** Few rounds: tests check that the hash is used, not what it costs. */
    private static final int ROUNDS = 1024;

    private static final PasswordHasher HASHER = new PasswordHasher(new Pbkdf2PasswordHashImpl(), ROUNDS);

    public final TestDatabase database;
    public final MovableClock clock = new MovableClock();
    public final AppClock appClock = clock.app();
    public final PasswordHasher hasher = HASHER;
    public final Collected<MailQueued> queued = new Collected<>();
    public final Collected<TownProfileSaved> townSaved;
    public final TownProfiles town;
    public final Outbox outbox;
    public final AuditTrail audit;
    public final Accounts accounts;

    public House(TestDatabase.Engine engine) {
        database = TestDatabase.fresh(engine);
        TownProfileMemory memory = new TownProfileMemory(appClock);
        townSaved = new Collected<>(memory::forget);
        town = new TownProfiles(database.em(), memory, townSaved);
        outbox = new Outbox(database.em(), appClock, town, queued);
        audit = new AuditTrail(database.em(), appClock, new Caller(SignedInAs.administrator()));
        accounts = new Accounts(database.em(), appClock, hasher, outbox, town);
    }

    /** One column of the rows, as text, in their order. */
    public List<String> texts(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The text of the mails that wait, the newest first. */
    public List<String> mails() {
        return texts("select text_body from outbox_message order by id desc");
    }

    /** The secret in the newest mail's link. */
    public String secretInNewestMail() {
        String mail = mails().get(0);
        int at = mail.indexOf("token=") + "token=".length();
        return mail.substring(at, at + 43);
    }
}
