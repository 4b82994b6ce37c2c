package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.guichetloisirs.core.kernel.Language;

/**
 * The texts of the citizen's pages that mention something: {@code #{texts.with('cart.count', 2)}}. Texts without a value
 * are read as {@code #{t['key']}}. In a text with values an apostrophe is doubled.
 */
@Named
@ApplicationScoped
public class Texts {

    private static final String BUNDLE = "org.guichetloisirs.web.Texts";

    /** A text as it stands. */
    public String plain(String key) {
        return ResourceBundle.getBundle(BUNDLE, Language.current().locale(), Texts.class.getClassLoader())
                .getString(key);
    }

    /** A text with its values. */
    public String with(String key, Object... values) {
        return new MessageFormat(plain(key), Language.current().locale()).format(values);
    }
}
