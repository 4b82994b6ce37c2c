package org.guichetloisirs.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * After payments no card number is anywhere: not in the server's memory, not in what the server or the simulator wrote
 * (database, logs, mail, books). A number that is put there on purpose is found, so the search works.
 */
@ExtendWith(RunningSite.class)
class CardNumbersIT {

    private static final List<String> NUMBERS = List.of(Family.GOOD_CARD, Family.DECLINED_CARD);
    private static final int BLOCK = 1 << 20;

    @Test
    void noneIsLeftBehind(RunningSite site, @TempDir Path folder) throws Exception {
        assumeTrue(site.isOurs(), "a server that runs already is not ours to look into");
        try (Browser browser = site.browser()) {
            Family family = site.acceptedFamily(browser.page());
            family.findBySigningUp("Alex Essai", "Mini-basket");
            family.hold("dimanche");
            family.goToPayment();
            family.pay(Family.DECLINED_CARD);
            assertThat(browser.page().getByText("Le paiement a été refusé").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
            family.pay(Family.GOOD_CARD);
            family.receiptNumber();
        }
        Path heap = folder.resolve("heap.hprof");
        dump(site.serverPid(), heap);
        assertThat(found(heap, List.of("Mini-basket")))
                .as("the search sees the heap")
                .isNotEmpty();
        assertThat(numbersIn(heap)).as("the server's memory").isEmpty();

        List<Path> spoiled = new ArrayList<>();
        for (Path root : RunningSite.written()) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!numbersIn(file).isEmpty()) {
                        spoiled.add(file);
                    }
                }
            }
        }
        assertThat(spoiled).isEmpty();
        Path planted = Files.writeString(folder.resolve("planted"), "x".repeat(BLOCK - 8) + Family.GOOD_CARD);
        assertThat(numbersIn(planted)).as("the search itself").containsExactly(Family.GOOD_CARD);
    }

    private static void dump(long pid, Path file) throws IOException, InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process = new ProcessBuilder(
                        jcmd.toString(), Long.toString(pid), "GC.heap_dump", "-all", file.toString())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isZero();
    }

    private static List<String> numbersIn(Path file) throws IOException {
        return found(file, NUMBERS);
    }

    /** Which of these texts the file holds, as bytes of one or of two for each character, as strings are kept. */
    private static List<String> found(Path file, List<String> texts) throws IOException {
        Map<byte[], String> wanted = new LinkedHashMap<>();
        for (String text : texts) {
            for (Charset charset :
                    List.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                wanted.put(text.getBytes(charset), text);
            }
        }
        int longest =
                wanted.keySet().stream().mapToInt(bytes -> bytes.length).max().orElseThrow();
        Set<String> found = new TreeSet<>();
        byte[] block = new byte[BLOCK];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.readNBytes(block, 0, BLOCK); read > 0; read = in.readNBytes(block, kept, BLOCK - kept)) {
                int length = kept + read;
                for (Map.Entry<byte[], String> each : wanted.entrySet()) {
                    if (holds(block, length, each.getKey())) {
                        found.add(each.getValue());
                    }
                }
                // A text may lie across two blocks.
                kept = Math.min(longest - 1, length);
                System.arraycopy(block, length - kept, block, 0, kept);
            }
        }
        return List.copyOf(found);
    }

    private static boolean holds(byte[] block, int length, byte[] wanted) {
        // Most bytes of a memory are not the last of a number: one look at each, and on.
        byte last = wanted[wanted.length - 1];
        for (int end = wanted.length - 1; end < length; end++) {
            if (block[end] == last
                    && Arrays.equals(block, end + 1 - wanted.length, end + 1, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
