package org.guichetloisirs.web.admin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.ResourceBundle;
import org.guichetloisirs.core.kernel.AppClock;
import org.guichetloisirs.core.kernel.Language;

/**
 * The back-office's texts that mention something: {@code #{adminTexts.with('key', value)}}. Texts without a value are
 * read as {@code #{a['key']}}.
 */
@Named
@ApplicationScoped
public class AdminTexts {

    private static final String BUNDLE = "org.guichetloisirs.web.AdminTexts";

    private final AppClock clock;

    /** For the container's proxy only. */
    protected AdminTexts() {
        this(new AppClock(java.time.Clock.systemUTC(), java.time.ZoneOffset.UTC));
    }

    /** Ages are told by this clock. */
    @Inject
    public AdminTexts(AppClock clock) {
        this.clock = clock;
    }

    /** A text as it stands. */
    public String plain(String key) {
        return ResourceBundle.getBundle(BUNDLE, Language.current().locale(), AdminTexts.class.getClassLoader())
                .getString(key);
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return ResourceBundle.getBundle(BUNDLE, Language.current().locale(), AdminTexts.class.getClassLoader())
                .containsKey(key);
    }

    /** A text with its values. */
    public String with(String key, Object... values) {
        return new MessageFormat(plain(key), Language.current().locale()).format(values);
    }

    /** How long ago something was, in words: hours on the first two days, then days. */
    public String age(Instant since) {
        long hours = Duration.between(since, clock.now()).toHours();
        if (hours < 1) {
            return plain("age.under-hour");
        }
        return hours < 48 ? with("age.hours", hours) : with("age.days", hours / 24);
    }

    /** Whether something waits for two days or longer. */
    public boolean late(Instant since) {
        return Duration.between(since, clock.now()).toHours() >= 48;
    }
}
