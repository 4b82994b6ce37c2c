package org.guichetloisirs.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every port the product listens on.
 *
 * @param site the site itself
 * @param admin administration of the server
 * @param gateway the payment gateway's simulator (TLS)
 * @param hosted the simulator's card fields and its own controls
 * @param mailbox pages of the mailbox
 * @param smtp where the mailbox receives
 */
public record Ports(int site, int admin, int gateway, int hosted, int mailbox, int smtp) {
    private static final Ports DEFAULTS = new Ports(8080, 4848, 8443, 8444, 8025, 8026);

    /** The usual ports, each replaced by {@code guichet.port.<name>} where {@code property} knows one. */
    static Ports from(UnaryOperator<@Nullable String> property) {
        return new Ports(
                port(property, "site", DEFAULTS.site),
                port(property, "admin", DEFAULTS.admin),
                port(property, "gateway", DEFAULTS.gateway),
                port(property, "hosted", DEFAULTS.hosted),
                port(property, "mailbox", DEFAULTS.mailbox),
                port(property, "smtp", DEFAULTS.smtp));
    }

    /** Six ports that nobody uses at this moment. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 6; i++) {
                sockets.add(new ServerSocket(0));
            }
            return new Ports(
                    sockets.get(0).getLocalPort(),
                    sockets.get(1).getLocalPort(),
                    sockets.get(2).getLocalPort(),
                    sockets.get(3).getLocalPort(),
                    sockets.get(4).getLocalPort(),
                    sockets.get(5).getLocalPort());
        } catch (IOException e) {
            throw new LaunchProblem("Aucun port libre sur cette machine.", e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /** Refuses, before anything is started, a port that is taken or named twice. */
    void requireFree() {
        Map<Integer, String> seen = new HashMap<>();
        for (Named port : named()) {
            String other = seen.put(port.number, port.use);
            if (other != null) {
                throw new LaunchProblem(
                        "Le port %d est demandé deux fois : %s et %s. Changez-en un, par exemple -D%s=%d."
                                .formatted(port.number, other, port.use, port.property(), port.number + 1));
            }
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(port.number));
            } catch (IOException taken) {
                throw new LaunchProblem(
                        "Le port %d (%s) est déjà pris : arrêtez le programme qui l'occupe ou choisissez-en un autre, par exemple -D%s=%d."
                                .formatted(port.number, port.use, port.property(), port.number + 10),
                        taken);
            }
        }
    }

    private List<Named> named() {
        return List.of(
                new Named("site", "le site", site),
                new Named("admin", "l'administration du serveur", admin),
                new Named("gateway", "le simulateur de la passerelle de paiement", gateway),
                new Named("hosted", "les champs de carte du simulateur", hosted),
                new Named("mailbox", "la boîte aux lettres", mailbox),
                new Named("smtp", "la réception du courrier", smtp));
    }

    private static int port(UnaryOperator<@Nullable String> property, String name, int usual) {
        String given = property.apply("guichet.port." + name);
        if (given == null || given.isBlank()) {
            return usual;
        }
        if (given.matches("[0-9]{1,5}")) {
            int number = Integer.parseInt(given);
            if (number >= 1 && number <= 65535) {
                return number;
            }
        }
        throw new LaunchProblem(
                "guichet.port.%s doit être un nombre de 1 à 65535, et non « %s ».".formatted(name, given));
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new LaunchProblem("Un port essayé ne se referme pas.", e);
        }
    }

    private record Named(String name, String use, int number) {
        String property() {
            return "guichet.port." + name;
        }
    }
}
