package org.guichetloisirs.web.security;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.guichetloisirs.core.kernel.Settings;

/** The public address of the site and what follows from it. */
final class SiteAddress {

    private SiteAddress() {}

    /** The origin of the public address, such as {@code https://loisirs.exemple.ca}. */
    static Optional<String> origin() {
        return originOf(Settings.SITE_URL.text());
    }

    static boolean isHttps() {
        return origin().filter(o -> o.startsWith("https://")).isPresent();
    }

    /** The origin of an address, without the port that its scheme implies; empty where it is not http or https. */
    static Optional<String> originOf(String address) {
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            if (host == null || !(scheme.equals("http") || scheme.equals("https"))) {
                return Optional.empty();
            }
            int implied = scheme.equals("https") ? 443 : 80;
            String port = uri.getPort() == -1 || uri.getPort() == implied ? "" : ":" + uri.getPort();
            return Optional.of(scheme + "://" + host.toLowerCase(Locale.ROOT) + port);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
