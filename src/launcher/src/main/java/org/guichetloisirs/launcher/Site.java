package org.guichetloisirs.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The whole product running on this machine: the server, and the sandbox that plays the outside world. Everything it
 * writes is below one folder: {@code data/} lasts, the rest is made again when it is missing. Closing it stops every
 * process it started; these also end by themselves when the process that started them dies.
 */
public final class Site implements AutoCloseable {
    private static final Duration SANDBOX_LIMIT = Duration.ofMinutes(1);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(3);
    private static final long LOOK_MILLIS = 200;

    private final Parts parts;
    private final Path folder;
    private final Ports ports;
    private final Map<String, String> settings;
    private final List<String> serverOptions;
    private final Consumer<String> progress;
    private final Deque<Child> children = new ArrayDeque<>();
    private @Nullable Child server;
    private boolean closed;

    /**
     * @param folder where it runs
     * @param settings settings of the product beyond those that follow from the ports and the folder
     * @param serverOptions more options of the server's JVM
     * @param progress hears what is being done, in French
     */
    public Site(
            Parts parts,
            Path folder,
            Ports ports,
            Map<String, String> settings,
            List<String> serverOptions,
            Consumer<String> progress) {
        this.parts = parts;
        this.folder = folder.toAbsolutePath();
        this.ports = ports;
        this.settings = settings;
        this.serverOptions = serverOptions;
        this.progress = progress;
    }

    /** Starts everything and returns once the site answers. */
    public void start() {
        ports.requireFree();
        PayaraServer payara = new PayaraServer(parts, folder);
        if (!payara.isUnpacked()) {
            progress.accept("Décompression de Payara (une seule fois)…");
            payara.unpack();
        }
        Path data = data();
        createDirectories(data);
        progress.accept("Démarrage du simulateur de paiement et de la boîte aux lettres…");
        Child sandbox = keep(startSandbox(data.resolve("sandbox")));
        startServer(payara);
        sandbox.awaitLine("sandbox ready"::equals, SANDBOX_LIMIT);
        awaitServer();
    }

    private void startServer(PayaraServer payara) {
        Path data = data();
        progress.accept("Création du domaine à partir de server-config/…");
        payara.makeDomain();
        progress.accept("Démarrage de Payara…");
        server = keep(payara.start(serverScript(data), serverSettings(data), serverOptions));
    }

    private void awaitServer() {
        Child started = Objects.requireNonNull(server, "started");
        PayaraServer.awaitStarted(started);
        progress.accept("Déploiement de Guichet Loisirs…");
        PayaraServer.awaitDeployed(started);
        progress.accept("Attente de la première page…");
        awaitAnswer(started);
    }

    /** Ends the server as a power cut would, without a word of farewell, and starts it again on the same data. */
    public void killServerAndStartAgain() {
        Child killed = Objects.requireNonNull(server, "started");
        progress.accept("Le serveur est tué…");
        synchronized (children) {
            children.remove(killed);
        }
        killed.kill();
        startServer(new PayaraServer(parts, folder));
        awaitServer();
    }

    /** The server's process. */
    public long serverPid() {
        return Objects.requireNonNull(server, "started").pid();
    }

    /** Waits for one of the processes to end and says which; never returns while all run. */
    public String awaitEnd() {
        while (true) {
            for (Child child : running()) {
                if (child.endedWithin(LOOK_MILLIS)) {
                    return "%s s'est arrêté (voyez %s)".formatted(child.name(), child.log());
                }
            }
        }
    }

    /** The folder whose content lasts from one start to the next. */
    public Path data() {
        return folder.resolve("data");
    }

    public Path logs() {
        return folder.resolve("logs");
    }

    public URI address() {
        return local("http", ports.site());
    }

    public URI mailbox() {
        return local("http", ports.mailbox());
    }

    public URI gateway() {
        return local("https", ports.gateway());
    }

    /** The simulator's card fields and its own controls. */
    public URI hosted() {
        return local("http", ports.hosted());
    }

    public URI administration() {
        return local("http", ports.admin());
    }

    @Override
    public void close() {
        synchronized (children) {
            closed = true;
            while (!children.isEmpty()) {
                children.pop().stop();
            }
        }
    }

    private Child keep(Child child) {
        synchronized (children) {
            if (closed) {
                child.stop();
                throw new LaunchProblem("Le démarrage a été interrompu.");
            }
            children.push(child);
            return child;
        }
    }

    private List<Child> running() {
        synchronized (children) {
            return List.copyOf(children);
        }
    }

    private Child startSandbox(Path data) {
        createDirectories(data);
        List<String> command = new ArrayList<>(List.of(Java.command(), "-Xmx128m", "-Dfile.encoding=UTF-8", "-jar"));
        command.add(parts.sandbox().toString());
        command.addAll(List.of("--data", data.toString()));
        command.addAll(List.of("--gateway-port", Integer.toString(ports.gateway())));
        command.addAll(List.of("--hosted-port", Integer.toString(ports.hosted())));
        command.addAll(List.of("--smtp-port", Integer.toString(ports.smtp())));
        command.addAll(List.of("--mailbox-port", Integer.toString(ports.mailbox())));
        command.addAll(List.of("--site-origin", address().toString()));
        command.addAll(
                List.of("--exit-with", Long.toString(ProcessHandle.current().pid())));
        return Child.start("le simulateur", command, data, logs().resolve("simulateur.log"));
    }

    /** server-config/ as it stands, then the values of this site: what site.example.asadmin is for a town. */
    private ServerScript serverScript(Path data) {
        String listeners = "configs.config.server-config.network-config.network-listeners.network-listener.";
        return new ServerScript()
                .add(parts.serverConfig().resolve("domain.asadmin"))
                .add(parts.serverConfig().resolve("database-derby.asadmin"))
                .add("set %shttp-listener-1.port=%d".formatted(listeners, ports.site()))
                .add("set %sadmin-listener.port=%d".formatted(listeners, ports.admin()))
                .add("set resources.mail-resource.mail/guichet.property.mail\\.smtp\\.port=" + ports.smtp())
                .add("set resources.mail-resource.mail/guichet.from=guichet@exemple.test")
                .add("set \"resources.jdbc-connection-pool.GuichetPool.property.databaseName=%s\""
                        .formatted(data.resolve("derby")));
    }

    private Map<String, String> serverSettings(Path data) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("guichet.site.url", address().toString());
        all.put("guichet.mail.from", "guichet@exemple.test");
        all.put("guichet.gateway.url", gateway().toString());
        all.put("guichet.gateway.store-id", "store5");
        all.put("guichet.gateway.api-token", "yesguy");
        all.put(
                "guichet.gateway.ca-file",
                data.resolve("sandbox/gateway-ca.pem").toString());
        all.put(
                "guichet.tokenization.url",
                hosted().resolve("/HPPtoken/index.php").toString());
        all.put("guichet.tokenization.profile-id", "ht4RXXBKV9T52A8");
        all.putAll(settings);
        return all;
    }

    private void awaitAnswer(Child server) {
        HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        HttpRequest home = HttpRequest.newBuilder(address().resolve("/"))
                .timeout(Duration.ofSeconds(60))
                .build();
        long deadline = System.nanoTime() + ANSWER_LIMIT.toNanos();
        String answer = "aucune réponse";
        while (System.nanoTime() < deadline && !server.endedWithin(LOOK_MILLIS)) {
            try {
                int status = client.send(home, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status < 400) {
                    return;
                }
                answer = "réponse " + status;
            } catch (IOException e) {
                answer = String.valueOf(e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new LaunchProblem("Le démarrage a été interrompu.", e);
            }
        }
        throw new LaunchProblem(
                "Le site ne répond pas à %s (%s). Voyez %s.".formatted(address(), answer, server.log()));
    }

    private static void createDirectories(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new LaunchProblem("Le dossier " + path + " ne s'écrit pas.", e);
        }
    }

    private static URI local(String scheme, int port) {
        return URI.create("%s://localhost:%d".formatted(scheme, port));
    }
}
