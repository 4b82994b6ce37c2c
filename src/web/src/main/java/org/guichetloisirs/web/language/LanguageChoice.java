package org.guichetloisirs.web.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Settings;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose, as a cookie of this device remembers it: {@code en}, {@code fr}, and {@code en.attested} or {@code
 * fr.attested} where it was declared once that English may be served. Nobody is known by it.
 *
 * @param language the language that was chosen last
 * @param attested whether the declaration was made
 */
record LanguageChoice(Language language, boolean attested) {

    static final String COOKIE = "guichet-language";

    private static final String ATTESTED = ".attested";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    /** The choice of this device; French where none was made. */
    static LanguageChoice of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE)) {
                    return of(cookie.getValue());
                }
            }
        }
        return of((String) null);
    }

    /** Reads what {@link #value} wrote; anything else is French. */
    static LanguageChoice of(@Nullable String value) {
        String known = value == null ? "" : value;
        boolean attested = known.endsWith(ATTESTED);
        String tag = attested ? known.substring(0, known.length() - ATTESTED.length()) : known;
        return new LanguageChoice(Language.of(tag), attested);
    }

    /** For {@link #of(String)}. */
    String value() {
        return language.tag() + (attested ? ATTESTED : "");
    }

    /** The cookie that makes the device remember; the server adds its SameSite (payara-web.xml). */
    Cookie cookie(String contextPath) {
        Cookie cookie = new Cookie(COOKIE, value());
        cookie.setPath(contextPath.isEmpty() ? "/" : contextPath);
        cookie.setMaxAge(Math.toIntExact(REMEMBERED.toSeconds()));
        cookie.setHttpOnly(true);
        cookie.setSecure("https".equals(Settings.SITE_URL.uri().getScheme()));
        return cookie;
    }
}
