package org.guichetloisirs.core.kernel;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Mustache templates without words of their own: {@code {{>key}}} stands for the sentence of that key in a bundle, in the
 * language of this thread. A sentence names its values as a template does ({@code {{hours}}}), so both languages may order
 * them as they like. In HTML every value is escaped. A value, a sentence or a file that is missing is an error.
 */
public final class WordedTemplates {

    private final String folder;
    private final String bundle;
    private final Mustache.Compiler html;
    private final Mustache.Compiler plain;
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();

    /**
     * Of a folder and a bundle.
     *
     * @param folder where the templates stand among the resources, {@code /templates/mail}
     * @param bundle the bundle's base name, {@code org.guichetloisirs.core.Mail}
     */
    public WordedTemplates(String folder, String bundle) {
        this.folder = folder;
        this.bundle = bundle;
        Mustache.Compiler compiler =
                Mustache.compiler().emptyStringIsFalse(true).withLoader(key -> new StringReader(words(key)));
        this.html = compiler.escapeHTML(true);
        this.plain = compiler.escapeHTML(false);
    }

    /** The file {@code <name>.html.mustache}, filled in. */
    public String html(String name, Map<String, Object> model) {
        return compiled.computeIfAbsent(language() + "/html/" + name, key -> html.compile(read(name)))
                .execute(model);
    }

    /** One sentence, filled in, with nothing escaped: a subject, a title. */
    public String sentence(String key, Map<String, Object> model) {
        return compiled.computeIfAbsent(language() + "/plain/" + key, name -> plain.compile(words(key)))
                .execute(model);
    }

    private static String language() {
        return Language.current().tag();
    }

    private String words(String key) {
        return ResourceBundle.getBundle(bundle, Language.current().locale(), WordedTemplates.class.getClassLoader())
                .getString(key);
    }

    private String read(String name) {
        String path = folder + "/" + name + ".html.mustache";
        try (InputStream in = WordedTemplates.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The template " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
