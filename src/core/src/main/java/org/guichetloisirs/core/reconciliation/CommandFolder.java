package org.guichetloisirs.core.reconciliation;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.kernel.Settings;

/**
 * The command {@code server-config/reconcile}: a file {@code 2026-12-07.run} or {@code latest.run} in the folder {@code
 * guichet.reconciliation.commands} starts that date, and {@code 2026-12-07.answer} says what became of it. Who may write
 * into the folder is the file system's to say; no address of the site leads here.
 */
@Singleton
@DependsOn("DatabaseMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class CommandFolder {

    private static final Logger LOG = Logger.getLogger(CommandFolder.class.getName());
    private static final String ASKED = ".run";
    private static final String BY = "commande";

    @Inject
    private Nights nights;

    @Inject
    private NightlyJob job;

    @Inject
    private AppClock clock;

    /** For the container. */
    public CommandFolder() {}

    /** With what the container would have injected. */
    CommandFolder(Nights nights, NightlyJob job, AppClock clock) {
        this.nights = nights;
        this.job = job;
        this.clock = clock;
    }

    /** The timer's turn. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false, info = "commands for the reconciliation")
    public void look() {
        Settings.RECONCILIATION_COMMANDS.optional().map(Path::of).ifPresent(this::obey);
    }

    /** Does what the files of this folder ask for. */
    void obey(Path folder) {
        try (DirectoryStream<Path> asked = Files.newDirectoryStream(folder, "*" + ASKED)) {
            for (Path file : asked) {
                // Two nodes that share the folder: who deletes the file does it.
                if (Files.deleteIfExists(file)) {
                    String name = String.valueOf(file.getFileName());
                    String date = name.substring(0, name.length() - ASKED.length());
                    answer(folder, date, start(date));
                }
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, e, () -> "The commands in " + folder + " cannot be read");
        }
    }

    private String start(String date) {
        try {
            LocalDate chosen = date.equals("latest") ? nights.evening().lastEnded(clock.now()) : LocalDate.parse(date);
            return "started " + chosen + ", run " + job.start(chosen, BY);
        } catch (DateTimeException e) {
            return "refused: no date is named " + date;
        } catch (BusinessRuleViolation e) {
            return "refused: " + e.sentence();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> "The command to reconcile " + date + " failed");
            return "failed: see the server's log";
        }
    }

    /** Never through a link that lies there, and never seen half-written. */
    private static void answer(Path folder, String date, String sentence) throws IOException {
        Path part = folder.resolve(date + ".part");
        Files.deleteIfExists(part);
        Files.writeString(part, sentence + "\n", StandardOpenOption.CREATE_NEW);
        Files.move(part, folder.resolve(date + ".answer"), StandardCopyOption.ATOMIC_MOVE);
    }
}
