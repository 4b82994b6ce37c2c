package org.guichetloisirs.web.citizen.help;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.ResourceBundle;
import org.guichetloisirs.core.kernel.Language;
import org.guichetloisirs.core.kernel.Settings;
import org.guichetloisirs.web.shared.Texts;

/** The words of the help. Pages read the plain ones as {@code #{help['key']}}. */
@Named
@ApplicationScoped
public class HelpTexts {

    private static final String BUNDLE = "org.guichetloisirs.web.HelpTexts";

    @Inject
    private Texts texts;

    boolean has(String key) {
        return bundle().containsKey(key);
    }

    /** A text whose references are read as plain words. */
    public String text(String key) {
        return HelpWord.plain(words(key));
    }

    List<HelpWord> words(String key) {
        return HelpWord.read(bundle().getString(key), this::meaning);
    }

    private String meaning(String kind, String name) {
        return switch (kind) {
            case "label" -> quoted(texts.plain(name));
            case "step" -> bundle().getString(name + ".title");
            case "value" -> value(name);
            default -> throw new IllegalArgumentException("The help knows no {" + kind + ":" + name + "}");
        };
    }

    /** A label as the language's quotation marks enclose it: «bold» alone says nothing to who listens. */
    private String quoted(String label) {
        return bundle().getString("quote.before") + label + bundle().getString("quote.after");
    }

    private static String value(String name) {
        Settings setting =
                switch (name) {
                    case "hold-minutes" -> Settings.HOLD_MINUTES;
                    case "verification-hours" -> Settings.VERIFICATION_HOURS;
                    default -> throw new IllegalArgumentException("The help knows no setting " + name);
                };
        return String.valueOf(setting.number());
    }

    private static ResourceBundle bundle() {
        return ResourceBundle.getBundle(BUNDLE, Language.current().locale(), HelpTexts.class.getClassLoader());
    }
}
