package org.guichetloisirs.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The network address from which a request comes. */
final class ClientAddress {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private ClientAddress() {}

    static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    }

    /** Only a proxy on this machine is believed, and only what it added itself: the last address of the list. */
    static String of(String peer, @Nullable String forwardedFor) {
        if (forwardedFor == null || !THIS_MACHINE.contains(peer)) {
            return peer;
        }
        String last = forwardedFor.substring(forwardedFor.lastIndexOf(',') + 1).strip();
        return last.isEmpty() ? peer : last;
    }
}
