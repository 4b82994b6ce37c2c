package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.guichetloisirs.launcher.Folders;
import org.guichetloisirs.launcher.Parts;
import org.guichetloisirs.launcher.Ports;
import org.guichetloisirs.launcher.Site;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The product on a real Payara with the sandbox beside it, on free ports and in the build's own folder; started once for
 * all the journeys, stopped after the last. A test class is extended with it and takes it as a parameter. Two classes run
 * at the same time; one that changes the site for everybody (its settings, its server) is {@code @Isolated} (ADR 0043).
 */
public final class RunningSite implements BeforeAllCallback, BeforeEachCallback, ParameterResolver {

    /** The demonstration's password in this site. */
    static final String DEMO_PASSWORD = "journees-de-verification";

    /** Who is sent the reports of the nights. */
    static final String TREASURER = "tresorerie@exemple.test";

    private static final int USUAL_HOLD_MINUTES = 15;
    /** The simulator's for the store of this site. */
    private static final String USUAL_TERMINAL = "66013455";

    private static final Path FOLDER =
            Path.of(System.getProperty("guichet.tests.folder", "target")).toAbsolutePath();

    private static RunningSite started;
    private static RuntimeException failure;

    private Site site;
    private URI address;
    private URI mailbox;
    private URI hosted;
    private URI administration;
    /** Playwright is used by the thread that made it: each thread of the tests has its own. */
    private final ThreadLocal<Chromium> chromium = ThreadLocal.withInitial(this::startChromium);

    private final Queue<Chromium> chromiums = new ConcurrentLinkedQueue<>();
    private final ThreadLocal<String> test = ThreadLocal.withInitial(() -> "");
    private final AtomicInteger browsers = new AtomicInteger();

    @Override
    public void beforeAll(ExtensionContext context) {
        running(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        RunningSite site = running(context);
        site.test.set(context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSite.class;
    }

    @Override
    public RunningSite resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context);
    }

    /** The one site of this JVM; the root store closes it when the last test is done. */
    private static synchronized RunningSite running(ExtensionContext context) {
        if (failure != null) {
            throw failure;
        }
        if (started == null) {
            RunningSite fresh = new RunningSite();
            context.getRoot()
                    .getStore(Namespace.create(RunningSite.class))
                    .put("site", (ExtensionContext.Store.CloseableResource) fresh::stop);
            try {
                fresh.start();
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
            started = fresh;
        }
        return started;
    }

    private void start() {
        try {
            Folders.delete(FOLDER.resolve("site/data"));
            Folders.delete(FOLDER.resolve("site/domains"));
            Folders.delete(FOLDER.resolve("screenshots"));
            Folders.delete(helpPictures());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (System.getProperty("guichet.tests.site") != null) {
            attach();
            return;
        }
        site = new Site(
                Parts.fromSystemProperties(),
                FOLDER.resolve("site"),
                Ports.free(),
                Map.of(
                        "guichet.mode", "development",
                        "guichet.demo.load", "true",
                        "guichet.demo.password", DEMO_PASSWORD,
                        "guichet.payment.status-check-after-seconds", "6",
                        "guichet.reconciliation.treasurer", TREASURER,
                        "guichet.payment.under-way-seconds", "8"),
                // A setting that a test changes counts at once.
                List.of("-XX:TieredStopAtLevel=1", "-Dmp.config.cache.duration=0"),
                line -> System.out.println("[site] " + line));
        site.start();
        address = site.address();
        mailbox = site.mailbox();
        hosted = site.hosted();
        administration = site.administration();
    }

    /** While tests are being written: a site that runs already, started with the settings above. */
    private void attach() {
        address = URI.create(System.getProperty("guichet.tests.site"));
        mailbox = URI.create(System.getProperty("guichet.tests.mailbox"));
        hosted = URI.create(System.getProperty("guichet.tests.hosted"));
        administration = URI.create(System.getProperty("guichet.tests.administration"));
    }

    private void stop() {
        chromiums.forEach(Chromium::close);
        if (site != null) {
            site.close();
        }
    }

    /** A browser that knows nobody yet. */
    Browser browser() {
        return chromium.get().open(address.toString(), pictures(), lastPicture());
    }

    /** Another, on a telephone. */
    Browser telephone() {
        return chromium.get().openTelephone(address.toString(), pictures(), lastPicture());
    }

    /** Another, where no script of a page runs. */
    Browser browserWithoutScripts() {
        return chromium.get().openWithoutScripts(address.toString(), pictures(), lastPicture());
    }

    private String lastPicture() {
        return "fin/" + test.get() + "-" + browsers.incrementAndGet();
    }

    private Chromium startChromium() {
        Chromium fresh = new Chromium();
        chromiums.add(fresh);
        return fresh;
    }

    /** Where the journeys leave their pictures. */
    static Path pictures() {
        return FOLDER.resolve("screenshots");
    }

    /** Where the pictures of the help are made. */
    static Path helpPictures() {
        return FOLDER.resolve("help-pictures");
    }

    String address() {
        return address.toString();
    }

    Mailbox mailbox() {
        return new Mailbox(mailbox);
    }

    Simulator simulator() {
        return new Simulator(hosted);
    }

    /** Does something while places are kept for this long, then sets what the product itself has. */
    void whileHoldsLast(int minutes, Runnable action) {
        setHoldMinutes(minutes);
        try {
            action.run();
        } finally {
            setHoldMinutes(USUAL_HOLD_MINUTES);
        }
    }

    /** Does something while a terminal that the gateway does not know stands among ours, then sets the one that it knows. */
    void withAnUnknownTerminal(Runnable action) {
        setTerminals("00000000");
        try {
            action.run();
        } finally {
            setTerminals(USUAL_TERMINAL);
        }
    }

    private void setTerminals(String terminals) {
        administer(
                "set-config-property?source=domain&propertyName=guichet.gateway.terminals&propertyValue=" + terminals);
    }

    /** Whether the server is ours to kill and to look into: not one that ran already. */
    boolean isOurs() {
        return site != null;
    }

    void killServerAndStartAgain() {
        site.killServerAndStartAgain();
    }

    long serverPid() {
        return site.serverPid();
    }

    /** Where the server and the sandbox keep what they write: the database, logs, mail, the simulator's books. */
    static List<Path> written() {
        return List.of(FOLDER.resolve("site/data"), FOLDER.resolve("site/logs"), FOLDER.resolve("site/domains"));
    }

    private void setHoldMinutes(int minutes) {
        administer("set-config-property?source=domain&propertyName=guichet.hold.minutes&propertyValue=" + minutes);
    }

    private void administer(String command) {
        Web.administer(administration.resolve("/__asadmin/" + command));
    }

    /** A new family with a child of 8, Alex Essai, whose account is approved; signed in on this page. */
    Family acceptedFamily(Page page) {
        Family family = new Family(page);
        family.joins(Family.letters(), mailbox());
        try (Browser office = browser()) {
            new Clerk(office.page()).accepts(family.email());
        }
        family.open("/home.xhtml");
        assertThat(page.locator(".cart-link")).isVisible();
        return family;
    }
}
