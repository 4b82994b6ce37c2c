package org.guichetloisirs.sandbox;

import java.util.List;
import java.util.Locale;

/** The names under which the real gateway answers (moneris.md A.1), and the only ones that the simulator plays. */
final class GatewayHosts {
    static final List<String> NAMES =
            List.of("mpg1t.moneris.io", "mpg1.moneris.io", "esqa.moneris.com", "www3.moneris.com");

    /** The port that belongs to them; clients of the official library know no other. */
    static final int PORT = 443;

    private GatewayHosts() {}

    static boolean isOne(String host) {
        return NAMES.contains(host.toLowerCase(Locale.ROOT));
    }
}
