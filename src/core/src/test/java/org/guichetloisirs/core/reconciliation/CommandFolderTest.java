package org.guichetloisirs.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guichetloisirs.core.kernel.BusinessRuleViolation;
import org.guichetloisirs.core.testing.House;
import org.guichetloisirs.core.testing.TestDatabase;
import org.guichetloisirs.core.testing.TestTransactions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock stands at 10 o'clock in the town on the first of September 2026. */
class CommandFolderTest {

    private static final LocalDate RUNNING = LocalDate.of(2026, 8, 20);

    @TempDir
    private Path folder;

    private final List<String> started = new ArrayList<>();
    private CommandFolder commands;

    @BeforeEach
    void open() {
        House house = new House(TestDatabase.Engine.DERBY);
        Nights nights = new Nights(house.database.em(), house.appClock);
        commands = new CommandFolder(
                nights,
                new NightlyJob(nights, new TestTransactions(house.database)) {
                    @Override
                    long start(LocalDate businessDate, String by) {
                        if (businessDate.equals(RUNNING)) {
                            throw new BusinessRuleViolation("reconciliation.running");
                        }
                        started.add(businessDate + " " + by);
                        return 7;
                    }
                },
                house.appClock);
    }

    private String ask(String date) throws IOException {
        Files.createFile(folder.resolve(date + ".run"));
        commands.obey(folder);
        assertThat(folder.resolve(date + ".run")).doesNotExist();
        return Files.readString(folder.resolve(date + ".answer"));
    }

    @Test
    void startsTheDateAndSaysSo() throws IOException {
        assertThat(ask("2026-08-30")).isEqualTo("started 2026-08-30, run 7\n");
        assertThat(ask("latest")).isEqualTo("started 2026-08-31, run 7\n");
        commands.obey(folder);
        assertThat(started).containsExactly("2026-08-30 commande", "2026-08-31 commande");
    }

    @Test
    void saysWhyItDoesNot() throws IOException {
        assertThat(ask("2026-08-20")).startsWith("refused: Un rapprochement est en cours");
        assertThat(ask("hier")).isEqualTo("refused: no date is named hier\n");
        assertThat(started).isEmpty();
    }

    /** Whoever may write into the folder may start a run, and reach no other file through it. */
    @Test
    void writesThroughNoLink() throws IOException {
        Path other = Files.writeString(folder.resolve("precious"), "untouched");
        Files.createSymbolicLink(folder.resolve("latest.part"), other);
        Files.createSymbolicLink(folder.resolve("latest.answer"), other);
        assertThat(ask("latest")).startsWith("started");
        assertThat(other).hasContent("untouched");
    }

    @Test
    void aFolderThatIsGoneStopsNothing() throws IOException {
        commands.obey(folder.resolve("gone"));
        assertThat(ask("latest")).startsWith("started");
    }
}
