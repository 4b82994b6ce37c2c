package org.guichetloisirs.core.kernel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The core's sentences, by key, from {@code org/guichetloisirs/core/Messages.properties}. */
public final class Messages {

    /** The language of screens, mail and documents until an operator switches another one on. */
    public static final Locale FRENCH = Locale.CANADA_FRENCH;

    private static final String BUNDLE = "org.guichetloisirs.core.Messages";

    private Messages() {}

    /**
     * The sentence of a key.
     *
     * @throws MissingResourceException if no sentence was written for the key
     */
    public static String text(String key, Object... args) {
        String pattern = ResourceBundle.getBundle(BUNDLE, FRENCH, Messages.class.getClassLoader())
                .getString(key);
        return new MessageFormat(pattern, FRENCH).format(args);
    }
}
