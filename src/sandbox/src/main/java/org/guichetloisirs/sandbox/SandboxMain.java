package org.guichetloisirs.sandbox;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The sandbox as a program; its options are described in the package's Javadoc. */
public final class SandboxMain {
    private static final int WRONG_START = 2;
    private static final Set<String> OPTIONS = Set.of(
            "--data",
            "--gateway-port",
            "--hosted-port",
            "--smtp-port",
            "--mailbox-port",
            "--proxy-port",
            "--bind",
            "--close-at",
            "--site-origin",
            "--profile-id",
            "--exit-with");

    private SandboxMain() {}

    /** Runs until it is stopped, or until the process named by {@code --exit-with} ends. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            Map<String, List<String>> options = parse(arguments);
            CompletableFuture<?> end = end(options);
            try (Sandbox sandbox = Sandbox.start(options(options))) {
                Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
                out.println("gateway  " + sandbox.gatewayUrl() + "  (trust " + sandbox.caFile() + ")");
                if (options.containsKey("--proxy-port")) {
                    out.println("proxy    localhost:" + sandbox.proxyPort());
                }
                out.println("hosted   " + sandbox.hostedUrl() + HostedFields.PATH + "index.php");
                out.println("smtp     localhost:" + sandbox.smtpPort());
                out.println("mailbox  " + sandbox.mailboxUrl());
                if (options.containsKey("--bind")) {
                    out.println("gateway and hosted fields answer on " + last(options, "--bind"));
                }
                out.println("sandbox ready");
                out.flush();
                end.join();
            }
            return 0;
        } catch (SandboxStartException e) {
            err.println(e.getMessage());
            return WRONG_START;
        } catch (IOException e) {
            err.println("The sandbox could not start: " + e);
            return WRONG_START;
        }
    }

    private static Map<String, List<String>> parse(List<String> arguments) {
        Map<String, List<String>> options = new HashMap<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            String name = arguments.get(i);
            if (!OPTIONS.contains(name)) {
                throw new SandboxStartException("There is no option " + name + "; there are "
                        + String.join(", ", OPTIONS.stream().sorted().toList()) + ".");
            }
            if (i + 1 == arguments.size()) {
                throw new SandboxStartException("The option " + name + " lacks its value.");
            }
            options.computeIfAbsent(name, n -> new ArrayList<>()).add(arguments.get(i + 1));
        }
        return options;
    }

    private static SandboxOptions options(Map<String, List<String>> options) {
        String data = last(options, "--data");
        if (data == null) {
            throw new SandboxStartException("Name the folder of the sandbox's data: --data DIR.");
        }
        String profile = last(options, "--profile-id");
        SandboxOptions.Ports ports = new SandboxOptions.Ports(
                port(options, "--gateway-port", 8443),
                port(options, "--hosted-port", 8444),
                port(options, "--smtp-port", 8026),
                port(options, "--mailbox-port", 8025),
                options.containsKey("--proxy-port") ? port(options, "--proxy-port", 0) : null);
        return new SandboxOptions(
                Path.of(data),
                ports,
                address(last(options, "--bind")),
                List.copyOf(options.getOrDefault("--site-origin", List.of())),
                profile == null ? SandboxOptions.DEFAULT_PROFILE_ID : profile,
                closing(last(options, "--close-at")),
                Clock.systemUTC());
    }

    private static InetAddress address(@Nullable String value) {
        try {
            return value == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(value);
        } catch (UnknownHostException e) {
            throw new SandboxStartException("The value of --bind is not an address: " + value + ".", e);
        }
    }

    private static @Nullable LocalTime closing(@Nullable String value) {
        if (value == null) {
            return SandboxOptions.DEFAULT_CLOSING;
        }
        try {
            return value.equals("off") ? null : LocalTime.parse(value);
        } catch (DateTimeParseException e) {
            throw new SandboxStartException(
                    "The value of --close-at is neither a time such as 22:30 nor off: " + value + ".", e);
        }
    }

    private static int port(Map<String, List<String>> options, String name, int usual) {
        String value = last(options, name);
        if (value == null) {
            return usual;
        }
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new SandboxStartException("The value of " + name + " is not a port: " + value + ".");
        }
        return Integer.parseInt(value);
    }

    /** Completes when the program is to end: never, unless a process is named. */
    private static CompletableFuture<?> end(Map<String, List<String>> options) {
        String pid = last(options, "--exit-with");
        if (pid == null) {
            return new CompletableFuture<>();
        }
        if (!pid.matches("\\d{1,10}")) {
            throw new SandboxStartException("The value of --exit-with is not the number of a process: " + pid + ".");
        }
        return ProcessHandle.of(Long.parseLong(pid))
                .orElseThrow(() -> new SandboxStartException("The process " + pid + " of --exit-with does not run."))
                .onExit();
    }

    private static @Nullable String last(Map<String, List<String>> options, String name) {
        List<String> values = options.get(name);
        return values == null ? null : values.get(values.size() - 1);
    }
}
