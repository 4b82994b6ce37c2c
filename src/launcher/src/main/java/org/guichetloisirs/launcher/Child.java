package org.guichetloisirs.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A process of ours whose output goes to a log file, which is followed here until the awaited line comes. */
final class Child {
    private static final String CAUSE = "Caused by: ";
    private static final long LOOK_MILLIS = 100;
    private static final long STOP_SECONDS = 20;

    private final String name;
    private final Process process;
    private final Path log;
    private long read;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /** Starts {@code command} in {@code folder}; {@code name} is how the messages call it, with its article. */
    static Child start(String name, List<String> command, Path folder, Path log) {
        try {
            Files.createDirectories(log.getParent());
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            process.getOutputStream().close();
            return new Child(name, process, log);
        } catch (IOException e) {
            throw new LaunchProblem("Impossible de démarrer " + name + " : " + e.getMessage(), e);
        }
    }

    /** Waits for the first new line of the log that fits and returns it. */
    String awaitLine(Predicate<String> fits, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            boolean ended = !process.isAlive();
            String line = nextLine(fits);
            if (line != null) {
                return line;
            }
            if (ended) {
                throw new LaunchProblem("Le démarrage a échoué : " + name + " s'est arrêté. Voyez " + log + ".");
            }
            if (System.nanoTime() > deadline) {
                throw new LaunchProblem("Le démarrage a échoué : " + name + " n'est pas prêt après " + limit.toSeconds()
                        + " secondes. Voyez " + log + ".");
            }
            endedWithin(LOOK_MILLIS);
        }
    }

    /** Waits a moment for the process to end. */
    boolean endedWithin(long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchProblem("Le démarrage a été interrompu.", e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String name() {
        return name;
    }

    Path log() {
        return log;
    }

    /** Asks the process to stop, and ends it when it does not. Nothing happens when it has ended already. */
    void stop() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the process at once: it cannot hear it. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    long pid() {
        return process.pid();
    }

    /** What the last exception in the log says of its root. */
    Optional<String> lastCause() {
        try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(CAUSE))
                    .reduce((earlier, later) -> later)
                    .map(line -> new String(
                            line.substring(CAUSE.length()).getBytes(StandardCharsets.ISO_8859_1),
                            StandardCharsets.UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The next whole line that fits among those not looked at yet, or null. */
    private @Nullable String nextLine(Predicate<String> fits) {
        byte[] fresh;
        try (InputStream in = Files.newInputStream(log)) {
            in.skipNBytes(read);
            fresh = in.readAllBytes();
        } catch (IOException e) {
            throw new LaunchProblem("Le journal " + log + " ne se lit pas.", e);
        }
        int start = 0;
        for (int i = 0; i < fresh.length; i++) {
            if (fresh[i] == '\n') {
                String line = new String(fresh, start, i - start, StandardCharsets.UTF_8);
                read += i + 1 - start;
                start = i + 1;
                if (fits.test(line)) {
                    return line;
                }
            }
        }
        return null;
    }
}
