package org.guichetloisirs.sandbox;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The outside world for development and tests: a payment gateway, its hosted card fields and a mailbox, all on the
 * loopback address. Tests start it in their own process; {@link SandboxMain} is the same as a program.
 */
public final class Sandbox implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Sandbox.class.getName());
    private static final int THREADS = 32;
    private static final int BACKLOG = 200;

    static {
        // Without it a small answer waits for the other side's delayed acknowledgement (40 ms).
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What is open, the last one on top; closed in that order. */
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private final Path data;
    private final Gateway gateway;
    private final SimulatorClock clock;
    private final StoreSwitches stores;
    private final FaultSwitches faults = new FaultSwitches();
    private final Mailbox mailbox;
    private final HttpsServer gatewayServer;
    private final HttpServer hostedServer;
    private final HttpServer mailboxServer;
    private final SmtpReceiver smtp;
    private final @Nullable ConnectProxy proxy;

    /**
     * Starts everything, or nothing.
     *
     * @throws SandboxStartException when a port is taken, the folder is in use, or this is a production profile
     */
    public static Sandbox start(SandboxOptions options) throws IOException {
        return start(options, System.getenv("GUICHET_MODE"));
    }

    static Sandbox start(SandboxOptions options, @Nullable String mode) throws IOException {
        if (mode != null && mode.toLowerCase(Locale.ROOT).startsWith("prod")) {
            throw new SandboxStartException(
                    "The sandbox takes test cards only and does not start in production (GUICHET_MODE=" + mode + ").");
        }
        Deque<AutoCloseable> started = new ArrayDeque<>();
        try {
            return new Sandbox(options, started);
        } catch (IOException | RuntimeException e) {
            closeAll(started);
            throw e;
        }
    }

    private Sandbox(SandboxOptions options, Deque<AutoCloseable> started) throws IOException {
        data = Files.createDirectories(options.data()).toAbsolutePath();
        started.push(lock(data));
        Ledger ledger = new Ledger(data.resolve("transactions.jsonl"));
        started.push(ledger);
        clock = new SimulatorClock(options.clock(), data.resolve("clock-ahead"));
        TokenVault vault = new TokenVault(data.resolve("tokens.jsonl"), clock);
        started.push(vault);
        stores = new StoreSwitches(data.resolve("stores.json"), options.closing(), clock);
        gateway = new Gateway(ledger, vault, stores, clock);
        mailbox = new Mailbox(data.resolve("mail"), options.clock());
        RequestLog requests = new RequestLog();

        ExecutorService workers = Executors.newFixedThreadPool(THREADS, daemons("sandbox"));
        started.push(workers::shutdownNow);
        ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(daemons("sandbox-later"));
        started.push(later::shutdownNow);

        HostedFields hostedFields = new HostedFields(options, vault, clock, faults, later);
        GatewayCertificate certificate = GatewayCertificate.in(data);
        SandboxOptions.Ports ports = options.ports();
        gatewayServer = bind("gateway", options.bind(), ports.gateway(), HttpsServer::create);
        started.push(() -> gatewayServer.stop(0));
        gatewayServer.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        gatewayServer.createContext("/", new GatewayHandler(gateway, faults, requests, later));
        gatewayServer.createContext(HostedFields.PATH, hostedFields);

        hostedServer = bind("hosted", options.bind(), ports.hosted(), HttpServer::create);
        started.push(() -> hostedServer.stop(0));
        loopbackOnly(hostedServer, HostedFields.PATH, hostedFields);
        loopbackOnly(hostedServer, "/simulator/", new SimulatorHandler(gateway, faults, stores, clock, requests));

        smtp = smtp(ports.smtp(), mailbox);
        started.push(smtp);
        mailboxServer = bind("mailbox", InetAddress.getLoopbackAddress(), ports.mailbox(), HttpServer::create);
        started.push(() -> mailboxServer.stop(0));
        loopbackOnly(mailboxServer, "/", new MailboxPages(mailbox));

        Integer proxyPort = ports.proxy();
        proxy = proxyPort == null ? null : proxy(proxyPort, options.bind());
        if (proxy != null) {
            started.push(proxy);
        }

        for (HttpServer server : List.of(gatewayServer, hostedServer, mailboxServer)) {
            server.setExecutor(workers);
            server.start();
        }
        open.addAll(started);
    }

    private static AutoCloseable lock(Path data) throws IOException {
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.log(Level.FINE, "held by another sandbox of this process", e);
        }
        channel.close();
        throw new SandboxStartException(
                "Another sandbox uses the folder " + data + ": stop it, or choose another folder with --data.");
    }

    private static <S> S bind(String name, InetAddress address, int port, Binder<S> binder) throws IOException {
        try {
            return binder.bind(new InetSocketAddress(address, port), BACKLOG);
        } catch (BindException e) {
            throw taken(name, port, e);
        }
    }

    private ConnectProxy proxy(int port, InetAddress gateway) throws IOException {
        ServerSocket listener = bind("proxy", InetAddress.getLoopbackAddress(), port, (address, backlog) -> {
            ServerSocket socket = new ServerSocket();
            socket.bind(address, backlog);
            return socket;
        });
        InetAddress reached = gateway.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : gateway;
        return new ConnectProxy(listener, reached, gatewayServer.getAddress().getPort(), daemons("sandbox-proxy"));
    }

    /** The library reports a taken port only in its log; so the port is tried first. */
    private static SmtpReceiver smtp(int port, Mailbox mailbox) throws IOException {
        if (port != 0) {
            try (ServerSocket trial = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                LOG.log(Level.FINE, "free: {0}", trial);
            } catch (BindException e) {
                throw taken("smtp", port, e);
            }
        }
        return new SmtpReceiver(port, mailbox);
    }

    private static SandboxStartException taken(String name, int port, BindException cause) {
        String message = String.valueOf(cause.getMessage());
        if (message.contains("denied") || message.contains("assign")) {
            return new SandboxStartException(
                    "The " + name + " may not listen there (port " + port + ": " + message + ").", cause);
        }
        return new SandboxStartException(
                "The port " + port + " is taken by another program: stop it, or choose another with --" + name
                        + "-port.",
                cause);
    }

    private static void loopbackOnly(HttpServer server, String path, HttpHandler handler) {
        server.createContext(path, handler).getFilters().add(Http.loopbackNamesOnly());
    }

    private static ThreadFactory daemons(String name) {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Where it listens: gateway, card fields, mailbox, mail and, when there is one, the proxy. */
    List<InetSocketAddress> listeners() {
        List<InetSocketAddress> addresses = new ArrayList<>();
        for (HttpServer server : List.of(gatewayServer, hostedServer, mailboxServer)) {
            addresses.add(server.getAddress());
        }
        addresses.add(smtp.address());
        if (proxy != null) {
            addresses.add(proxy.address());
        }
        return addresses;
    }

    /** The gateway's address, {@code https://localhost:…}; the path is the protocol's own. */
    public URI gatewayUrl() {
        return URI.create("https://localhost:" + gatewayServer.getAddress().getPort());
    }

    /** The address of the hosted card fields and of the switches for tests, {@code http://localhost:…}. */
    public URI hostedUrl() {
        return URI.create("http://localhost:" + hostedServer.getAddress().getPort());
    }

    /** The address of the mailbox's pages, {@code http://localhost:…}. */
    public URI mailboxUrl() {
        return URI.create("http://localhost:" + mailboxServer.getAddress().getPort());
    }

    /** The port that takes mail, without encryption and for anybody. */
    public int smtpPort() {
        return smtp.port();
    }

    /**
     * The port of the HTTPS proxy that leads the real gateway's names here.
     *
     * @throws IllegalStateException when the sandbox was started without
     */
    public int proxyPort() {
        if (proxy == null) {
            throw new IllegalStateException("started without a proxy");
        }
        return proxy.port();
    }

    /** The same certificate as a PKCS12 truststore; its password is {@code simulator}. */
    public Path truststore() {
        return data.resolve(GatewayCertificate.TRUST_FILE);
    }

    /** The certificate to trust for the gateway, in PEM. */
    public Path caFile() {
        return data.resolve(GatewayCertificate.CA_FILE);
    }

    /** The mail that has arrived. */
    public Mailbox mailbox() {
        return mailbox;
    }

    /** What is to go wrong at the gateway. */
    public FaultSwitches faults() {
        return faults;
    }

    /** Every transaction that reached the host, oldest first, those of earlier runs included. */
    public List<GatewayTransaction> transactions() {
        return gateway.transactions();
    }

    /** What every order id cost its card in the end; those that reached the host, earlier runs included. */
    public List<OrderBalance> orders() {
        return OrderBalance.all(transactions());
    }

    /** Every batch of every terminal, closed or open. */
    public List<Batch> batches() {
        try {
            return gateway.batches();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The gateway's clock; tests may move it forward. */
    public SimulatorClock clock() {
        return clock;
    }

    /** The profiles of the stores. */
    public StoreSwitches stores() {
        return stores;
    }

    /** Stops everything; answers still held back are dropped. A second call does nothing. */
    @Override
    public synchronized void close() {
        closeAll(open);
    }

    private static void closeAll(Deque<AutoCloseable> resources) {
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "something of the sandbox did not stop", e);
            }
        }
    }

    private interface Binder<S> {
        S bind(InetSocketAddress address, int backlog) throws IOException;
    }
}
