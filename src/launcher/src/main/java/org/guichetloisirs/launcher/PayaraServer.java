package org.guichetloisirs.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Payara with a domain made anew from server-config/ at each start: whatever must last is in the data folder, never in
 * the domain.
 */
final class PayaraServer {
    private static final String DOMAIN = "guichet";
    private static final String MAIN_CLASS = "com.sun.enterprise.glassfish.bootstrap.ASMain";
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private final Parts parts;
    private final Path folder;
    private final Path home;
    private final Path domains;
    private final Path domain;

    PayaraServer(Parts parts, Path folder) {
        this.parts = parts;
        this.folder = folder;
        this.home = folder.resolve(parts.payara().getFileName().toString().replaceFirst("\\.zip$", ""));
        this.domains = folder.resolve("domains");
        this.domain = domains.resolve(DOMAIN);
    }

    boolean isUnpacked() {
        return Files.exists(home);
    }

    void unpack() {
        try {
            Files.createDirectories(folder);
            Folders.unzip(parts.payara(), "payara6/", home);
        } catch (IOException e) {
            throw new LaunchProblem("Payara ne se décompresse pas dans " + home + " : " + e.getMessage(), e);
        }
    }

    /** An untouched domain; only the framework's cache of its own bundles is kept, which saves two seconds. */
    void makeDomain() {
        Path cache = domain.resolve("osgi-cache");
        Path kept = domains.resolve("osgi-cache");
        try {
            Folders.delete(kept);
            if (Files.exists(cache)) {
                Files.move(cache, kept);
            }
            Folders.delete(domain);
            Folders.copy(home.resolve("glassfish/domains/domain1"), domain);
            if (Files.exists(kept)) {
                Files.move(kept, cache);
            }
            for (Path jar : parts.databaseJars()) {
                Files.copy(jar, domain.resolve("lib").resolve(jar.getFileName()));
            }
        } catch (IOException e) {
            throw new LaunchProblem("Le domaine du serveur ne s'écrit pas dans " + domain + " : " + e.getMessage(), e);
        }
    }

    /**
     * Starts the server with the commands of {@code script}, then deploys the product.
     *
     * @param settings system properties of the server
     * @param options more options of its JVM
     */
    Child start(ServerScript script, Map<String, String> settings, List<String> options) {
        Path before = folder.resolve("domains/before.asadmin");
        Path after = folder.resolve("domains/after.asadmin");
        script.writeTo(before);
        new ServerScript()
                .add("deploy --name=guichet-loisirs \"%s\"".formatted(parts.ear()))
                .writeTo(after);

        List<String> usual = usualCommand();
        int main = usual.indexOf(MAIN_CLASS);
        List<String> command = new ArrayList<>(script.optionsAfter(usual.subList(0, main), domain));
        command.add("-javaagent:%s=%d"
                .formatted(parts.launcher(), ProcessHandle.current().pid()));
        command.addAll(options);
        settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(usual.subList(main, usual.size()));
        command.addAll(List.of("-prebootcommandfile", before.toString(), "-postbootcommandfile", after.toString()));
        return Child.start("le serveur", command, domain, folder.resolve("logs/serveur.log"));
    }

    static void awaitStarted(Child server) {
        checked(server, server.awaitLine(line -> refused(line) || line.contains("startup time :"), START_LIMIT));
    }

    static void awaitDeployed(Child server) {
        checked(
                server,
                server.awaitLine(
                        line -> refused(line) || line.contains("Boot Command deploy returned with result"),
                        START_LIMIT));
    }

    private static boolean refused(String line) {
        return line.contains("Boot Command ")
                && (line.contains(" failed ") || line.contains(" returned with result FAILURE"));
    }

    private static void checked(Child server, String line) {
        if (refused(line)) {
            throw new LaunchProblem("Le serveur a refusé une commande : %s. Voyez %s."
                    .formatted(server.lastCause().orElse(line.strip()), server.log()));
        }
    }

    /** The command line asadmin itself would start this domain with. */
    private List<String> usualCommand() {
        Path log = folder.resolve("logs/asadmin.log");
        Child asadmin = Child.start(
                "asadmin",
                List.of(
                        Java.command(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        home.resolve("glassfish/lib/client/appserver-cli.jar").toString(),
                        "start-domain",
                        "--domaindir",
                        domains.toString(),
                        "--dry-run",
                        DOMAIN),
                folder,
                log);
        asadmin.awaitLine(line -> line.startsWith("Command start-domain executed"), START_LIMIT);
        try {
            List<String> lines = Files.readAllLines(log);
            int first = lines.indexOf("Dump of JVM Invocation line that would be used to launch:") + 1;
            int end = lines.subList(first, lines.size()).indexOf("") + first;
            if (first == 0 || end < first || !lines.subList(first, end).contains(MAIN_CLASS)) {
                throw new LaunchProblem("asadmin ne dit pas comment démarrer le serveur. Voyez " + log + ".");
            }
            return lines.subList(first, end);
        } catch (IOException e) {
            throw new LaunchProblem("Le journal " + log + " ne se lit pas.", e);
        }
    }
}
