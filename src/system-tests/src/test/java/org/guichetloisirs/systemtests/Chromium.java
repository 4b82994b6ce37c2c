package org.guichetloisirs.systemtests;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The browser of this machine: Chromium's headless shell, the same engine without the windows, menus and extensions that
 * nobody looks at here and that make each new page cost five times as much; where it cannot be had, Chromium itself. What
 * is missing is installed (Debian, as root) or asked for in one sentence.
 */
final class Chromium implements AutoCloseable {

    private static final String SHELL = "chromium-headless-shell";

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    Chromium() {
        Path program = program();
        playwright = Playwright.create();
        // A page comes late on a machine that does much at the same time; a test that passes does not wait for it.
        PlaywrightAssertions.setDefaultAssertionTimeout(15_000);
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--disable-dev-shm-usage")));
    }

    Browser open(String site, Path pictures, String last) {
        return open(options(site), pictures, last);
    }

    /** A telephone, whose screen has two dots for each pixel of the page. */
    Browser openTelephone(String site, Path pictures, String last) {
        return open(
                options(site).setViewportSize(Browser.NARROW, Browser.HEIGHT).setDeviceScaleFactor(2), pictures, last);
    }

    /** Where no script of the page runs. */
    Browser openWithoutScripts(String site, Path pictures, String last) {
        return open(options(site).setJavaScriptEnabled(false), pictures, last);
    }

    private Browser open(NewContextOptions options, Path pictures, String last) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(30_000);
        return new Browser(context, pictures, last);
    }

    private static NewContextOptions options(String site) {
        return new NewContextOptions()
                .setBaseURL(site)
                .setLocale("fr-CA")
                .setTimezoneId("America/Toronto")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(Browser.WIDE, Browser.HEIGHT);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static synchronized Path program() {
        return found("/usr/bin/" + SHELL)
                .or(() -> installed(SHELL) ? found("/usr/bin/" + SHELL) : Optional.empty())
                .or(() -> found("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"))
                .or(() -> installed("chromium") ? found("/usr/bin/chromium") : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("The journeys need Chromium: install it"
                        + " (Debian: apt-get install " + SHELL + ") and run mvn verify again."));
    }

    private static Optional<Path> found(String... programs) {
        return Stream.of(programs).map(Path::of).filter(Files::isExecutable).findFirst();
    }

    /** Whether the package could be installed: on Debian, as root, with a network. */
    private static boolean installed(String name) {
        return Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && "root".equals(System.getProperty("user.name"))
                && run("apt-get", "update")
                && run("apt-get", "install", "-y", "--no-install-recommends", name, "fonts-dejavu-core");
    }

    private static boolean run(String... command) {
        System.out.println("[chromium] " + String.join(" ", command));
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
