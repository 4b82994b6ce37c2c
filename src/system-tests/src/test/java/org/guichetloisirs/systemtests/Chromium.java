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
import java.util.stream.Stream;

/** The browser of this machine; where there is none it is installed (Debian, as root) or asked for in one sentence. */
final class Chromium implements AutoCloseable {

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

    private static Path program() {
        return found().findFirst().orElseGet(() -> {
            install();
            return found().findFirst().orElseThrow(Chromium::missing);
        });
    }

    private static Stream<Path> found() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable);
    }

    private static void install() {
        boolean debian = Files.isExecutable(Path.of("/usr/bin/apt-get"));
        if (!debian || !"root".equals(System.getProperty("user.name"))) {
            throw missing();
        }
        run("apt-get", "update");
        run("apt-get", "install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core");
    }

    private static void run(String... command) {
        System.out.println("[chromium] " + String.join(" ", command));
        try {
            int status = new ProcessBuilder(command).inheritIO().start().waitFor();
            if (status != 0) {
                throw missing();
            }
        } catch (IOException e) {
            throw missing();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw missing();
        }
    }

    private static IllegalStateException missing() {
        return new IllegalStateException(
                "The journeys need Chromium: install it (Debian: apt-get install chromium) and run mvn verify again.");
    }
}
