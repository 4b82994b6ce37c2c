package org.guichetloisirs.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program around it: its start, its end, and its sentences. */
class SandboxMainTest {
    @TempDir
    Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... more) {
        return run(new PrintStream(out, true, StandardCharsets.UTF_8), more);
    }

    private int run(PrintStream to, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--data",
                data.toString(),
                "--gateway-port",
                "0",
                "--hosted-port",
                "0",
                "--smtp-port",
                "0",
                "--mailbox-port",
                "0"));
        arguments.addAll(List.of(more));
        return SandboxMain.run(arguments, to, new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway", "hosted", "smtp", "mailbox", "proxy"})
    void aTakenPortIsNamedInOneSentence(String service) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--" + service + "-port", Integer.toString(other.getLocalPort())))
                    .isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .isEqualToNormalizingNewlines("The port " + other.getLocalPort()
                            + " is taken by another program: stop it, or choose another with --" + service
                            + "-port.\n");
            assertThat(out.size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--colour x",
                "--data",
                "--smtp-port many",
                "--smtp-port 70000",
                "--exit-with me",
                "--close-at late",
                "--bind nowhere.invalid"
            })
    void aWrongOptionIsNamed(String options) {
        assertThat(run(options.split(" "))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(options.split(" ")[0])
                .hasLineCount(1);
    }

    @Test
    void itEndsWithTheProcessItWasStartedFor() throws Exception {
        // Waits for the end of its input, on every system.
        Process other = new ProcessBuilder("sort").start();
        OutputStream endOther = new ByteArrayOutputStream() {
            @Override
            public void flush() throws IOException {
                if (toString(StandardCharsets.UTF_8).contains("sandbox ready")) {
                    other.getOutputStream().close();
                }
            }
        };

        assertThat(run(new PrintStream(endOther, true, StandardCharsets.UTF_8), "--exit-with", "" + other.pid()))
                .isZero();
        assertThat(other.isAlive()).isFalse();
        assertThat(endOther.toString()).containsSubsequence("gateway", "hosted", "smtp", "mailbox", "sandbox ready");
    }

    @Test
    void itAnswersThisMachineAloneUnlessTold() throws Exception {
        try (Sandbox sandbox = Sandbox.start(Prepared.in(data).withProxyPort(0), null)) {
            assertThat(sandbox.listeners()).hasSize(5).allSatisfy(address -> assertThat(
                            address.getAddress().isLoopbackAddress())
                    .isTrue());
        }
        SandboxOptions open = Prepared.in(data).withProxyPort(0).withBind(InetAddress.getByName("0.0.0.0"));
        try (Sandbox sandbox = Sandbox.start(open, null)) {
            assertThat(sandbox.listeners())
                    .as("the gateway and the card fields; the mail, its pages and the proxy never")
                    .extracting(address -> address.getAddress().isAnyLocalAddress())
                    .containsExactly(true, true, false, false, false);
        }
    }

    @Test
    void itDoesNotStartInProduction() {
        assertThatThrownBy(() -> Sandbox.start(SandboxOptions.in(data), "production"))
                .isInstanceOf(SandboxStartException.class)
                .hasMessageContaining("production");
        assertThat(data).isEmptyDirectory();
    }
}
