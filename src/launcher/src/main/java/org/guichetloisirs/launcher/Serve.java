package org.guichetloisirs.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** {@code mvn -Pserve}: the product with its demonstration data, in the foreground until Ctrl-C. */
public final class Serve {
    private static final PrintStream OUT =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final String DEMO_PASSWORD = "quatre-saisons";

    private final long begin = System.nanoTime();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Path folder;

    private Serve(Path folder) {
        this.folder = folder;
    }

    /** {@code arguments}: the folder of everything it writes. */
    public static void main(String[] arguments) {
        Serve serve = new Serve(Path.of(arguments[0]).toAbsolutePath());
        String problem = serve.run();
        if (problem != null && serve.stopping.compareAndSet(false, true)) {
            OUT.println("\n[guichet] " + problem + "\n");
            System.exit(1);
        }
    }

    /** Serves until the processes end, and says why they did; null when there is nothing to say. */
    private @Nullable String run() {
        try (FileChannel lockFile = openLock();
                FileLock lock = lockFile.tryLock()) {
            if (lock == null) {
                return "Une démonstration tourne déjà dans " + folder + " : arrêtez-la d'abord (Ctrl-C).";
            }
            Ports ports = Ports.from(System::getProperty);
            ports.requireFree();
            if (isFresh()) {
                progress("-Dfresh : les données de la démonstration sont effacées.");
                Folders.delete(folder.resolve("data"));
                Folders.delete(folder.resolve("domains"));
            }
            try (Site site =
                    new Site(Parts.fromSystemProperties(), folder, ports, settings(), List.of(), this::progress)) {
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(site), "guichet-stop"));
                site.start();
                welcome(site);
                return "Tout s'arrête : " + site.awaitEnd() + ".";
            }
        } catch (LaunchProblem problem) {
            // Only while the product is being changed: a released migration never is.
            String hint = String.valueOf(problem.getMessage()).contains("FlywayValidateException")
                    ? " Les migrations ont changé depuis le dernier démarrage : « mvn -Pserve -Dfresh » repart à neuf."
                    : "";
            return problem.getMessage() + hint;
        } catch (IOException e) {
            return "Le dossier " + folder + " ne s'écrit pas : " + e.getMessage();
        }
    }

    private FileChannel openLock() throws IOException {
        Files.createDirectories(folder);
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private void stop(Site site) {
        if (stopping.compareAndSet(false, true)) {
            OUT.println();
            progress("Arrêt…");
            site.close();
            progress("Tout est arrêté. Les données restent dans " + site.data() + ".");
        }
    }

    private void welcome(Site site) {
        String password = settings().get("guichet.demo.password");
        OUT.printf(
                """

                  Guichet Loisirs est prêt (%d s).

                    Le site                       %s/
                    La boîte aux lettres          %s/
                    La passerelle de paiement     %s (simulateur ; ses commandes : %s/simulator/)
                    Les journaux                  %s

                    Administrateur                admin
                    Famille                       famille.tremblay@exemple.test
                    Mot de passe des deux         %s

                    Ctrl-C arrête tout ; les données restent. « mvn -Pserve -Dfresh » repart à neuf.

                """, seconds(), site.address(), site.mailbox(), site.gateway(), site.hosted(), site.logs(), password);
    }

    /** The demonstration's settings, then every {@code guichet.*} of Maven's own command line. */
    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("guichet.mode", "development");
        settings.put("guichet.demo.load", "true");
        settings.put("guichet.demo.password", DEMO_PASSWORD);
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("guichet."))
                .filter(name -> !name.startsWith("guichet.parts.") && !name.startsWith("guichet.port."))
                .forEach(name -> settings.put(name, System.getProperty(name)));
        return settings;
    }

    private static boolean isFresh() {
        String fresh = System.getProperty("fresh");
        return fresh != null && !"false".equals(fresh);
    }

    private void progress(String line) {
        OUT.printf("[guichet] %4d s  %s%n", seconds(), line);
    }

    private long seconds() {
        return (System.nanoTime() - begin) / 1_000_000_000L;
    }
}
