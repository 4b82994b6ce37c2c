package org.guichetloisirs.web.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of files that {@code g:file} may accept: their words, what the browser offers, and how each begins. */
@Named
@ApplicationScoped
public class FileKinds {

    @Inject
    private Texts texts;

    /** A kind of file. */
    enum Kind {
        PDF("PDF", List.of(".pdf"), "application/pdf", new byte[] {'%', 'P', 'D', 'F', '-'}),
        JPG("JPG", List.of(".jpg", ".jpeg"), "image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
        PNG("PNG", List.of(".png"), "image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n'}),
        CSV("CSV", List.of(".csv"), "text/csv", new byte[0]),
        TXT("TXT", List.of(".txt"), "text/plain", new byte[0]);

        private final String word;
        private final List<String> endings;
        private final String type;
        private final byte[] beginning;

        Kind(String word, List<String> endings, String type, byte[] beginning) {
            this.word = word;
            this.endings = endings;
            this.type = type;
            this.beginning = beginning;
        }

        /** How many bytes tell the kind. */
        static final int MOST_BYTES = 6;

        boolean isCalled(String fileName) {
            String name = fileName.toLowerCase(Locale.ROOT);
            return endings.stream().anyMatch(name::endsWith);
        }

        boolean begins(byte[] content) {
            return content.length >= beginning.length
                    && Arrays.equals(content, 0, beginning.length, beginning, 0, beginning.length);
        }
    }

    /** The kinds named in a list such as {@code pdf,jpg}. */
    static List<Kind> kinds(String names) {
        return Arrays.stream(names.split(","))
                .map(name -> Kind.valueOf(name.strip().toUpperCase(Locale.ROOT)))
                .toList();
    }

    /** What the browser offers to choose; a telephone offers its camera for pictures. */
    public String accept(String names) {
        List<String> accepted = new ArrayList<>();
        for (Kind kind : kinds(names)) {
            accepted.addAll(kind.endings);
            accepted.add(kind.type);
        }
        return String.join(",", accepted);
    }

    /** The kinds in words: {@code PDF, JPG ou PNG}. */
    public String words(String names) {
        List<String> words = kinds(names).stream().map(kind -> kind.word).toList();
        int last = words.size() - 1;
        return last == 0
                ? words.get(0)
                : texts.with("field.file.or", String.join(", ", words.subList(0, last)), words.get(last));
    }

    /** The hint: what is accepted, then the page's own sentence. */
    public String hint(String names, String megabytes, @Nullable String own) {
        String accepted = texts.with("field.file.hint", words(names), megabytes);
        return own == null || own.isEmpty() ? accepted : own + " " + accepted;
    }
}
